package org.calink.membership;

import org.calink.kernel.Reason;

/** Why an identity was refused, or something that needs one. */
public enum MembershipReason implements Reason {
    /** Personal information comes first (journey 2). */
    PERSON_INCOMPLETE,
    /** The enterprise has an administrator: the role is transferred, not taken. */
    ADMINISTRATOR_EXISTS,
    /** Nobody has registered the enterprise yet: its administrator comes first. */
    ENTERPRISE_UNKNOWN,
    /** The code's check characters are wrong: compare it with the licence and confirm; a reviewer decides. */
    CODE_DOUBTFUL,
    /** The code is on record under another name. */
    NAME_DIFFERS,
    ALREADY_HELD,
    /** The account does not hold it, or it is not in force. */
    NOT_IN_FORCE,
    /** No identity was chosen: choose one first. */
    NONE_CHOSEN,
    /** The chosen identity may not do this. */
    NOT_FOR_THIS_IDENTITY
}
