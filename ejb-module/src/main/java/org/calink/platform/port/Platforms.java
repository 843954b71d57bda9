package org.calink.platform.port;

import java.time.Instant;

/** The tendering platforms, as receivers of what we push to them. */
public interface Platforms {

    /**
     * Tells a platform of a certificate it is to accept.
     *
     * @throws NotAcknowledged when it did not say that it has taken it
     */
    void push(Binding binding) throws NotAcknowledged;

    /** What a platform is told; {@code eventId} stays the same on every repetition. */
    record Binding(
            String eventId,
            String platformCode,
            String creditCode,
            String enterpriseName,
            String serial,
            String issuer,
            String keyHash,
            Instant notBefore,
            Instant notAfter,
            String holderRole,
            Instant occurredAt) {}

    /** Not reached, not answered, or answered with something else than an acknowledgement. */
    final class NotAcknowledged extends Exception {

        public NotAcknowledged(String message) {
            super(message);
        }
    }
}
