package org.calink.connector.journal;

/** What a row is about. */
public enum Operation {
    RESERVE,
    REVOKE,
    SUSPEND,
    RESUME
}
