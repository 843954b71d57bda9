package org.calink.connector.cmp;

import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
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
     * Settles how the key signs.
     *
     * @param wanted empty for the algorithm that goes with the key
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    static RegistrationKey of(PrivateKey key, List<X509CertificateHolder> chain, String wanted) {
        String natural = Signatures.algorithmFor(chain.get(0).getSubjectPublicKeyInfo());
        if (!wanted.isEmpty() && !(wanted.equalsIgnoreCase(natural) && Signatures.fits(natural, key))) {
            throw new IllegalArgumentException("signatureAlgorithm is " + wanted
                    + ", but the key in the keystore signs with " + natural + ": change one of them");
        }
        return new RegistrationKey(key, List.copyOf(chain), natural);
    }
}
