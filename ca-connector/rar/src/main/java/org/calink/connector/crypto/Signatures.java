package org.calink.connector.crypto;

import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Signing and verifying with SM2 and SM3 (GM/T 0009, default entity id), RSA and P-256. */
public final class Signatures {

    private Signatures() {}

    /** The signature algorithm that goes with a public key. */
    public static String algorithmFor(SubjectPublicKeyInfo key) {
        if (Sm2.isKey(key)) {
            return Sm2.ALGORITHM;
        }
        return key.getAlgorithm().getAlgorithm().getId().startsWith("1.2.840.10045.")
                ? "SHA256withECDSA"
                : "SHA256withRSA";
    }

    public static ContentSigner signer(String algorithm, PrivateKey key) {
        if (algorithm.equals(Sm2.ALGORITHM)) {
            return Sm2.signer(key);
        }
        try {
            return new JcaContentSignerBuilder(algorithm)
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(key);
        } catch (OperatorCreationException unfit) {
            throw new IllegalArgumentException(algorithm + " does not go with this key", unfit);
        }
    }

    /**
     * Verifies with a key; worth keeping where the key comes again.
     *
     * @throws IllegalArgumentException when the key is not what it says
     */
    public static ContentVerifierProvider verifier(SubjectPublicKeyInfo key) throws OperatorCreationException {
        if (Sm2.isKey(key)) {
            return Sm2.verifier(key);
        }
        return new JcaContentVerifierProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build(key);
    }

    /** Whether the private key can sign with the algorithm at all; a cheap check of kind, not of the pair. */
    public static boolean fits(String algorithm, PrivateKey key) {
        return algorithm.endsWith("RSA") ? "RSA".equals(key.getAlgorithm()) : key instanceof ECKey;
    }
}
