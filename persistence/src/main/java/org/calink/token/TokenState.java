package org.calink.token;

/** Where a token is in its life. */
public enum TokenState {
    /** In stock, or bound to a certificate that is not written yet. */
    BLANK,
    /** Carries its certificate and lies ready to be handed over. */
    PERSONALISED,
    /** With the courier or given out at the desk. */
    HANDED_OVER,
    /** The holder has used it for the first time. */
    IN_USE,
    LOST,
    DAMAGED,
    RETIRED
}
