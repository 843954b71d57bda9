package org.calink.connector.cmp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.crypto.Signatures;

/**
 * The key of our registration authority (注册机构) at a vendor.
 *
 * @param chain its certificate first
 * @param algorithm signature algorithm, e.g. {@code SM3withSM2}
 */
public record RegistrationKey(PrivateKey privateKey, List<X509CertificateHolder> chain, String algorithm) {

    public X509CertificateHolder certificate() {
        return chain.get(0);
    }

    /**
     * Reads a PKCS#12 file.
     *
     * @param algorithm empty for the one that goes with the key
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public static RegistrationKey load(Path file, String alias, char[] password, String algorithm) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER);
            store.load(in, password);
            if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new IllegalArgumentException(
                        "keystoreFile " + file + " has no private key under the alias '" + alias + "'");
            }
            List<X509CertificateHolder> chain = new ArrayList<>();
            for (Certificate link : store.getCertificateChain(alias)) {
                chain.add(new X509CertificateHolder(link.getEncoded()));
            }
            return new RegistrationKey(key, chain, agreed(algorithm, key, chain.get(0)));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "keystoreFile " + file
                            + " cannot be opened: is it a PKCS#12 file, and keystorePassword its password? ("
                            + unreadable.getMessage() + ")",
                    unreadable);
        }
    }

    private static String agreed(String wanted, PrivateKey key, X509CertificateHolder certificate) {
        String natural = Signatures.algorithmFor(certificate.getSubjectPublicKeyInfo());
        if (!wanted.isEmpty() && !(wanted.equalsIgnoreCase(natural) && Signatures.fits(natural, key))) {
            throw new IllegalArgumentException("signatureAlgorithm is " + wanted
                    + ", but the key in the keystore signs with " + natural + ": change one of them");
        }
        return natural;
    }
}
