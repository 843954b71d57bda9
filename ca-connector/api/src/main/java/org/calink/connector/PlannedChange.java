package org.calink.connector;

/**
 * A change of a certificate's status that will be sent once the transaction has committed; its completion is reported as a
 * {@link CaEvent}.
 *
 * @param transactionId the adapter's key of it
 */
public record PlannedChange(String transactionId, Kind kind, String serial) {

    /** What is to be done to the certificate. */
    public enum Kind {
        REVOKE,
        SUSPEND,
        RESUME
    }
}
