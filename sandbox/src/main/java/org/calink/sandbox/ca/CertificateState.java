package org.calink.sandbox.ca;

/**
 * The life of an issued certificate in the vendor's books. It is valid for every relying party from the moment of its
 * issue, also while its confirmation is awaited (RFC 9810 knows no other way).
 */
public enum CertificateState {
    /** Issued, certConf not yet seen; revoked by the vendor when the confirmation does not come in time. */
    PENDING_CONFIRMATION,
    VALID,
    /** Suspended: revoked with reason certificateHold until it is released. */
    ON_HOLD,
    REVOKED;

    boolean listedAsRevoked() {
        return this == ON_HOLD || this == REVOKED;
    }
}
