package org.calink.document;

import org.calink.kernel.Reason;

/** Why a file was not accepted; each has its own message. */
public enum DocumentReason implements Reason {
    NOTHING_CHOSEN,
    EMPTY,
    /** Details: largest size in MB. */
    TOO_BIG,
    /** Neither JPG, PNG nor PDF by its content. */
    WRONG_TYPE,
    /** Begins like a picture or PDF but cannot be read. */
    DAMAGED,
    PASSWORD_PROTECTED,
    /** A PDF with scripts, launch actions or embedded files. */
    ACTIVE_CONTENT,
    /** A picture of too many pixels. */
    TOO_MANY_PIXELS,
    NOT_FOUND
}
