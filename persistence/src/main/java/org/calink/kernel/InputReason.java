package org.calink.kernel;

/** What can be wrong with a single typed value. */
public enum InputReason implements Reason {
    REQUIRED,
    TOO_LONG,
    CREDIT_CODE_FORM,
    RESIDENT_ID_FORM,
    RESIDENT_ID_CHECK_DIGIT,
    RESIDENT_ID_BIRTH_DATE,
    MOBILE_NUMBER_FORM,
    AMOUNT_FORM,
    E_MAIL_FORM,
    NOT_A_CHOICE
}
