package org.calink.token;

import org.calink.kernel.Reason;

/** Why a token was refused. */
public enum TokenReason implements Reason {
    /** A serial is 4 to 40 letters, digits and dashes. */
    SERIAL_FORM,
    /** The token already carries a certificate or is promised to one; details: serial. */
    NOT_BLANK
}
