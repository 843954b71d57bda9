package org.calink.connector.journal;

/** What has been heard from the authority about a reservation. */
public enum Heard {
    /** Nothing yet. */
    NOTHING,
    /** It will answer later. */
    WAITING,
    /** Certificates, checked and good. */
    GRANTED,
    /** Certificates that are not what was asked. */
    UNACCEPTABLE,
    /** No. */
    REFUSED,
    /** It cannot have heard the request. */
    UNREACHABLE,
    /** It may have heard the request; no trustworthy answer came. */
    UNKNOWN
}
