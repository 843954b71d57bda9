package org.calink.connector;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A wish to revoke one certificate.
 *
 * @param reference the caller's own key, comes back in the event; at most 100 characters
 * @param serial hexadecimal serial number at this authority
 * @param invalidityDate since when the key is to be held compromised (RFC 5280 5.3.2)
 */
public record Revocation(String reference, String serial, RevocationReason reason, Optional<Instant> invalidityDate) {

    public Revocation {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(invalidityDate, "invalidityDate");
    }

    public static Revocation of(String reference, String serial, RevocationReason reason) {
        return new Revocation(reference, serial, reason, Optional.empty());
    }
}
