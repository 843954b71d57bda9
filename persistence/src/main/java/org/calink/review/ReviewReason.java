package org.calink.review;

import org.calink.kernel.Reason;

/** Why a reviewer was refused. */
public enum ReviewReason implements Reason {
    /** Somebody else has it in hand; details: who, minutes ago. */
    IN_OTHER_HANDS,
    /** Decisions need the thing in hand first. */
    NOT_CLAIMED,
    /** Nobody decides about their own matter. */
    OWN_MATTER,
    /** There is no such thing. */
    NOT_FOUND
}
