package org.calink.connector;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * Something settlement has found out at the authority. Delivered at least once, so receivers are idempotent by
 * {@link #id()}.
 *
 * @param id the same on every repetition
 * @param reference the application's key as given with the application or the change
 * @param transactionId the adapter's key
 * @param serial the (signing) certificate concerned, empty when none ever came
 * @param note the authority's words or the adapter's finding, may be empty
 */
public record CaEvent(
        String id,
        Kind kind,
        String vendor,
        String reference,
        String transactionId,
        String serial,
        Instant occurredAt,
        String note)
        implements Serializable {

    /** What happened. */
    public enum Kind {
        /** A committed certificate was confirmed: the authority holds it for good. */
        ACTIVATED,
        /** A reservation that was rolled back is proven to have left nothing valid. */
        CANCELLED,
        /** A certificate that was {@link ReserveResult.Waiting} has come: collect it by {@link CaConnection#reserve}. */
        ARRIVED,
        /** The authority finally said no to an application it had let wait. */
        REFUSED,
        /** A revocation was carried out. */
        REVOKED,
        /** A suspension was carried out. */
        SUSPENDED,
        /** A suspended certificate is valid again. */
        RESUMED,
        /** The authority refused a revocation, suspension or resumption; a person must see to it. */
        CHANGE_REFUSED,
        /** The authority took a committed certificate back by itself (confirmation came too late). */
        UNDONE_BY_VENDOR,
        /** Settlement has failed for long; it goes on trying, and an administrator should look. */
        STUCK
    }

    public CaEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reference, "reference");
    }
}
