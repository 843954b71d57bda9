package org.calink.account;

import java.time.Instant;

/** Who signs in with a password, on whichever side. */
public interface PasswordHolder {

    boolean hasPassword(String typed);

    /** Ends every session. */
    void changePassword(String password, Instant now);

    /** The mobile number or login name they sign in with, which their password must not contain. */
    String signInName();

    /** Name of the principal. */
    String principal();
}
