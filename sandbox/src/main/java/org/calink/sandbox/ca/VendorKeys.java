package org.calink.sandbox.ca;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * All secrets of one vendor, as {@link VendorFoundation} laid them into {@code DATA/sandbox/ca/<vendor>}.
 *
 * @param macReference the reference value under which the customer's registration authority may use {@code macSecret}
 * @param centreKey the key under which the key centre keeps escrowed keys
 */
record VendorKeys(
        CaVendor vendor,
        Map<KeyFamily, IssuingCa> authorities,
        String macReference,
        String macSecret,
        byte[] centreKey) {

    static final String MAC_REFERENCE = "mac-reference";
    static final String MAC_SECRET = "mac-secret";
    static final String CENTRE_KEY = "key-centre.key";

    private static final String ROOT = "root";
    private static final String ISSUING = "issuing";
    private static final String OCSP = "ocsp";

    static VendorKeys load(CaVendor vendor, Path folder) {
        Map<KeyFamily, IssuingCa> authorities = new EnumMap<>(KeyFamily.class);
        for (KeyFamily family : KeyFamily.values()) {
            authorities.put(
                    family,
                    new IssuingCa(
                            family,
                            KeyFile.read(keyFile(folder, family, ROOT)),
                            KeyFile.read(keyFile(folder, family, ISSUING)),
                            KeyFile.read(keyFile(folder, family, OCSP))));
        }
        return new VendorKeys(
                vendor,
                authorities,
                PrivateFiles.read(folder.resolve(MAC_REFERENCE)),
                PrivateFiles.read(folder.resolve(MAC_SECRET)),
                Base64.getDecoder().decode(PrivateFiles.read(folder.resolve(CENTRE_KEY))));
    }

    static void keep(Path folder, IssuingCa ca) {
        KeyFile.write(keyFile(folder, ca.family(), ROOT), ca.root(), List.of());
        KeyFile.write(
                keyFile(folder, ca.family(), ISSUING),
                ca.issuing(),
                List.of(ca.root().certificate()));
        KeyFile.write(keyFile(folder, ca.family(), OCSP), ca.ocsp(), ca.chain());
    }

    private static Path keyFile(Path folder, KeyFamily family, String role) {
        return folder.resolve(family.path() + "-" + role + ".pem");
    }

    IssuingCa authority(KeyFamily family) {
        return authorities.get(family);
    }

    Collection<IssuingCa> all() {
        return authorities.values();
    }

    IssuingCa main() {
        return authority(vendor.mainFamily());
    }

    Optional<IssuingCa> named(X500Name issuer) {
        return all().stream().filter(ca -> ca.name().equals(issuer)).findFirst();
    }

    /** The main family's chain first, then the others. */
    List<X509CertificateHolder> chains() {
        List<X509CertificateHolder> chains = new ArrayList<>(main().chain());
        all().stream().filter(ca -> ca != main()).forEach(ca -> chains.addAll(ca.chain()));
        return chains;
    }
}
