package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/**
 * Founds a vendor at the first start: its authorities, OCSP responders and key centre under
 * {@code DATA/sandbox/ca/<vendor>}, and the contract papers for the customer under {@code DATA/contracts/<vendor>}:
 *
 * <ul>
 *   <li>{@code ra.p12}: the registration authority's key in the vendor's main family, alias {@code ra}, password in the
 *       secret {@code calink.ca.<vendor>.ra-password}; {@code ra-<family>.pem} for each family
 *   <li>{@code ca-chain.pem}: issuing authority and root of the main family, then those of the other families;
 *       {@code ca-chain-<family>.pem} one family alone
 *   <li>{@code mac-reference}: reference value for PBMAC1, its secret is {@code calink.ca.<vendor>.mac-secret}
 * </ul>
 */
public final class VendorFoundation {

    private final CaVendor vendor;
    private final Path own;
    private final Path contract;
    private final Path secrets;

    private VendorFoundation(CaVendor vendor, Path data) {
        this.vendor = vendor;
        this.own = ownFolder(data.resolve("sandbox"), vendor);
        this.contract = data.resolve("contracts").resolve(vendor.path());
        this.secrets = data.resolve("secrets");
    }

    /**
     * Founds all three vendors below {@code DATA}; one that stands already is left alone.
     *
     * @param sandboxPort where the sandbox will be reached; goes into the certificates it issues
     */
    public static void lay(Path data, int sandboxPort) {
        for (CaVendor vendor : CaVendor.values()) {
            create(vendor, data);
        }
        String address = "http://127.0.0.1:" + sandboxPort;
        Path file = addressFile(data.resolve("sandbox"));
        if (!Files.exists(file) || !PrivateFiles.read(file).equals(address)) {
            PrivateFiles.write(file, address);
        }
    }

    /** Founds one vendor below {@code DATA}; does nothing when it stands already. */
    public static void create(CaVendor vendor, Path data) {
        VendorFoundation foundation = new VendorFoundation(vendor, data);
        if (!Files.exists(foundation.lastFile())) {
            foundation.create();
        }
    }

    /** The sandbox's own address, without a slash at its end. */
    static String address(Path sandbox) {
        return PrivateFiles.read(addressFile(sandbox));
    }

    private static Path addressFile(Path sandbox) {
        return sandbox.resolve("ca").resolve("address");
    }

    /** Where the vendor keeps its own keys below the sandbox's folder. */
    static Path ownFolder(Path sandbox, CaVendor vendor) {
        return sandbox.resolve("ca").resolve(vendor.path());
    }

    /** Written last, so that a foundation that was interrupted is begun again. */
    private Path lastFile() {
        return own.resolve(VendorKeys.CENTRE_KEY);
    }

    private void create() {
        Map<KeyFamily, IssuingCa> authorities = new EnumMap<>(KeyFamily.class);
        for (KeyFamily family : KeyFamily.values()) {
            authorities.put(family, CaPapers.authority(vendor, family));
        }
        authorities.values().forEach(ca -> VendorKeys.keep(own, ca));
        writeChains(authorities);
        writeRegistrationKeys(authorities);
        agreeOnMac();
        PrivateFiles.write(lastFile(), Base64.getEncoder().encodeToString(BouncyCastle.randomBytes(16)));
    }

    private void writeChains(Map<KeyFamily, IssuingCa> authorities) {
        VendorKeys keys = new VendorKeys(vendor, authorities, "", "", new byte[0]);
        writePem(contract.resolve("ca-chain.pem"), keys.chains());
        authorities.forEach(
                (family, ca) -> writePem(contract.resolve("ca-chain-" + family.path() + ".pem"), ca.chain()));
    }

    private void writeRegistrationKeys(Map<KeyFamily, IssuingCa> authorities) {
        String password = password();
        PrivateFiles.write(secrets.resolve("calink.ca." + vendor.path() + ".ra-password"), password);
        authorities.forEach((family, ca) -> {
            Identity registration = CaPapers.registration(vendor, ca);
            KeyFile.write(contract.resolve("ra-" + family.path() + ".pem"), registration, ca.chain());
            if (family == vendor.mainFamily()) {
                CustomerKeyStore.write(contract.resolve("ra.p12"), registration, ca.chain(), password);
            }
        });
    }

    private void agreeOnMac() {
        String reference = "ra-" + vendor.path();
        String secret = password();
        PrivateFiles.write(contract.resolve(VendorKeys.MAC_REFERENCE), reference);
        PrivateFiles.write(secrets.resolve("calink.ca." + vendor.path() + ".mac-secret"), secret);
        PrivateFiles.write(own.resolve(VendorKeys.MAC_REFERENCE), reference);
        PrivateFiles.write(own.resolve(VendorKeys.MAC_SECRET), secret);
    }

    private static String password() {
        return HexFormat.of().formatHex(BouncyCastle.randomBytes(16));
    }

    private static void writePem(Path file, List<X509CertificateHolder> certificates) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pem(certificates));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    static String pem(List<X509CertificateHolder> certificates) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (X509CertificateHolder certificate : certificates) {
                writer.writeObject(certificate);
            }
        }
        return text.toString();
    }
}
