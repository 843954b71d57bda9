package org.calink.connector;

import java.time.Instant;
import java.util.Optional;

/**
 * What the authority publishes about a certificate, signature checked.
 *
 * @param source which publication answered; {@link Source#NONE} goes with {@link State#UNDETERMINED}
 * @param thisUpdate since when the publication holds: its freshness
 * @param nextUpdate until when it may be relied on
 * @param revokedAt since when it is revoked or suspended
 * @param reason CRLReason as RFC 5280 names it, e.g. {@code keyCompromise}
 * @param note why nothing could be determined, else empty
 */
public record CertificateStatus(
        String serial,
        State state,
        Source source,
        Optional<Instant> thisUpdate,
        Optional<Instant> nextUpdate,
        Optional<Instant> revokedAt,
        Optional<String> reason,
        String note) {

    /** The certificate's standing. */
    public enum State {
        GOOD,
        SUSPENDED,
        REVOKED,
        /** The authority says it never issued this serial. */
        NOT_ISSUED,
        /** Neither publication could be had or trusted. */
        UNDETERMINED
    }

    /** Where the answer comes from. */
    public enum Source {
        OCSP,
        CRL,
        NONE
    }
}
