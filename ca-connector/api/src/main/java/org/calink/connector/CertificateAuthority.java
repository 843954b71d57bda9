package org.calink.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The authority behind a pool.
 *
 * @param vendor CFCA, BJCA or AXCA
 * @param name subject of its issuing certificate, RFC 4514
 * @param keyAlgorithm the kind of key it certifies: SM2, EC (P-256) or RSA; the token must make one of this kind
 * @param dualCertificates whether an application yields a pair
 * @param certificates issuing certificate first
 */
public record CertificateAuthority(
        String vendor, String name, String keyAlgorithm, boolean dualCertificates, List<Der> certificates, Link link) {

    public CertificateAuthority {
        certificates = List.copyOf(certificates);
    }

    /** State of the circuit breaker. */
    public enum Circuit {
        /** Calls go through. */
        CLOSED,
        /** Calls are refused at once until the pause is over. */
        OPEN,
        /** One call is let through to see. */
        HALF_OPEN
    }

    /**
     * How well the authority can be reached from this node.
     *
     * @param inFlight calls under way now
     * @param lastSuccess when it last answered
     * @param lastFailure when a call last failed
     * @param open rows not yet settled
     * @param oldest age of the oldest of them
     */
    public record Link(
            Circuit circuit,
            int inFlight,
            Optional<Instant> lastSuccess,
            Optional<Instant> lastFailure,
            Optional<String> lastError,
            int open,
            Optional<Duration> oldest) {}
}
