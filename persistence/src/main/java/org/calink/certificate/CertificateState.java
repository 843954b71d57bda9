package org.calink.certificate;

/** Where a certificate is in its life. */
public enum CertificateState {
    /** Ours and valid at the vendor, not yet on its token. */
    ISSUED,
    /** On its token. */
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    /** Revocation is decided and on its way to the vendor. */
    REVOKING,
    REVOKED,
    /** A successor has taken its place. */
    REPLACED
}
