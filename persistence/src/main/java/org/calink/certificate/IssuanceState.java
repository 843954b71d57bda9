package org.calink.certificate;

/** Where one attempt to have a certificate made stands. */
public enum IssuanceState {
    /** Written down with subject and key before anything was asked. */
    PLANNED,
    /** The vendor will answer later; the place in its queue is kept. */
    WAITING,
    /** The vendor has answered what it let wait for: the certificate waits to be collected. */
    ARRIVED,
    /** The vendor has signed; visible only inside the making transaction. */
    RESERVED,
    /** The certificate is ours. */
    ISSUED,
    /** The vendor said no, or signed something that was not asked for. */
    REFUSED,
    /** Asked, and no trustworthy answer came: the connector finds out and undoes what may have been signed. */
    UNKNOWN,
    /** Nothing valid came of it: never sent, withdrawn, or proven undone. */
    CANCELLED
}
