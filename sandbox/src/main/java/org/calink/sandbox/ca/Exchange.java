package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;

/**
 * One message with what is known about it while it is answered.
 *
 * @param profile name of the certificate profile from the path or the header, empty for the default
 * @param fault that this message meets, null for none
 */
record Exchange(PKIMessage message, Requester requester, String profile, PlannedFault fault, Instant now) {

    static final Duration SKEW = Duration.ofHours(2);

    PKIHeader header() {
        return message.getHeader();
    }

    int bodyType() {
        return message.getBody().getType();
    }

    /** The transactionID in hexadecimal, empty when there is none. */
    String transactionId() {
        return hex(header().getTransactionID());
    }

    boolean meets(CaFault other) {
        return fault != null && fault.fault() == other;
    }

    /** The time by the authority's clock, which a fault may have put ahead. */
    Instant clock() {
        return meets(CaFault.CLOCK_SKEW) ? now.plus(SKEW) : now;
    }

    Exchange from(Requester proved) {
        return new Exchange(message, proved, profile, fault, now);
    }

    /**
     * The same exchange about an earlier message, when a poll brings its answer.
     *
     * @param met the fault that the earlier message met, null for none
     */
    Exchange about(PKIMessage earlier, PlannedFault met) {
        return new Exchange(earlier, requester, profile, met == null ? fault : met, now);
    }

    byte[] encoded() {
        try {
            return message.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hex(ASN1OctetString octets) {
        return Optional.ofNullable(octets)
                .map(ASN1OctetString::getOctets)
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }
}
