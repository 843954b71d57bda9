package org.calink.connector.authority;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * What a certificate must be, read from the very request that was sent.
 *
 * @param identity identity extensions of GM/T 0015, by OID, their text
 * @param notAfter the end asked for; empty where the protocol leaves it to the vendor's product
 * @param dual a pair is expected
 */
public record Expectation(
        X500Name subject,
        SubjectPublicKeyInfo key,
        Map<ASN1ObjectIdentifier, String> identity,
        Optional<Instant> notAfter,
        boolean dual) {}
