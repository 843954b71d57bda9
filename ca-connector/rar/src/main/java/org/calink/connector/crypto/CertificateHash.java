package org.calink.connector.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;

/** Digests the protocol asks for. */
public final class CertificateHash {

    private CertificateHash() {}

    /**
     * The certHash of RFC 9810 5.3.18: by the hash of the certificate's own signature algorithm, SM3 for SM2-with-SM3.
     *
     * @throws IllegalArgumentException when the signature algorithm has no hash of its own
     */
    public static byte[] of(byte[] certificate, AlgorithmIdentifier signatureAlgorithm) {
        AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(signatureAlgorithm);
        if (digest == null) {
            throw new IllegalArgumentException("no hash belongs to " + signatureAlgorithm.getAlgorithm());
        }
        return digest(digest.getAlgorithm().getId(), certificate);
    }

    public static byte[] sm3(byte[] data) {
        return digest("SM3", data);
    }

    public static byte[] sha256(byte[] data) {
        return digest("SHA-256", data);
    }

    private static byte[] digest(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm, BouncyCastle.PROVIDER).digest(data);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException("no digest " + algorithm, unknown);
        }
    }
}
