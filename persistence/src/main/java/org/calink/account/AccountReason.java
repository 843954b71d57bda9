package org.calink.account;

import org.calink.kernel.Reason;

/** Why registration, sign-in or a change of password was refused. */
public enum AccountReason implements Reason {
    /** Details: characters. */
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_SIMPLE,
    PASSWORD_COMMON,
    PASSWORD_CONTAINS_NUMBER,
    PASSWORD_UNCHANGED,
    PASSWORDS_DIFFER,
    CURRENT_PASSWORD_WRONG,
    /** The picture's sum was solved wrongly, or the picture is used up. */
    CHECK_ANSWER_WRONG,
    /** A number has one account. */
    NUMBER_TAKEN,
    NUMBER_UNKNOWN,
    CONSENT_MISSING,
    /** No code was sent to this number, or it is older than five minutes. */
    CODE_EXPIRED,
    /** Details: tries left. */
    CODE_WRONG,
    CODE_TRIES_USED_UP,
    /** Details: seconds to wait. */
    CODE_TOO_SOON,
    CODE_TOO_MANY_TODAY,
    /** Number or password are wrong; never told which. */
    SIGN_IN_WRONG,
    /** Details: seconds to wait. */
    SIGN_IN_TOO_SOON,
    /** Details: minutes to wait. */
    SIGN_IN_LOCKED,
    ACCOUNT_CLOSED
}
