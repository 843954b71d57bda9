package org.calink.connector.authority;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What came with an answer.
 *
 * @param envelopedKey SM2EnvelopedKey (GM/T 0009) of a pair's encryption key
 * @param modified granted with modifications
 * @param confirmed the authority wants no confirmation
 * @param confirmUntil when it takes the certificates back without one
 * @param peerNonce to be returned in the confirmation
 */
public record Delivery(
        X509CertificateHolder signing,
        Optional<X509CertificateHolder> encryption,
        Optional<byte[]> envelopedKey,
        boolean modified,
        boolean confirmed,
        Optional<Instant> confirmUntil,
        byte[] peerNonce) {}
