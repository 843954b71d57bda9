package org.calink.connector;

import java.time.Instant;
import java.util.List;

/**
 * A certificate as the authority issued it, checked by the adapter before anybody else sees it.
 *
 * @param serial serial number, upper-case hexadecimal without leading zeros
 * @param der the certificate
 * @param subject RFC 4514
 * @param issuer RFC 4514
 * @param chain issuing certificate first, up to the authority's trust anchor
 */
public record IssuedCertificate(
        String serial, Der der, String subject, String issuer, Instant notBefore, Instant notAfter, List<Der> chain) {

    public IssuedCertificate {
        chain = List.copyOf(chain);
    }
}
