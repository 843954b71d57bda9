package org.calink.connector;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was asked under one reference, newest first.
 *
 * @param attempts empty when the reference is not known
 */
public record QueryResult(String reference, List<Attempt> attempts) {

    public QueryResult {
        attempts = List.copyOf(attempts);
    }

    /** How an attempt ended, or stands. */
    public enum Outcome {
        /** Transaction or settlement is still at work. */
        OPEN,
        /** A certificate has come and waits to be collected. */
        ARRIVED,
        /** Confirmed by the authority; or, for a change, carried out. */
        DONE,
        /** Nothing valid remains. */
        CANCELLED,
        /** The authority said no. */
        REFUSED,
        /** The authority took the certificate back by itself although we wanted it. */
        UNDONE_BY_VENDOR
    }

    /**
     * One attempt.
     *
     * @param operation RESERVE, REVOKE, SUSPEND or RESUME
     */
    public record Attempt(
            String transactionId,
            String operation,
            Outcome outcome,
            Optional<IssuedCertificate> certificate,
            Instant since,
            String note) {}
}
