package org.calink.connector.testca;

/** What the test authority does wrong with the next requests of one kind. */
public enum Fault {
    NONE,
    /** Accepts the request and never answers. */
    SILENT,
    /** Does its work and then drops the answer. */
    LOSES_ANSWER,
    HTTP_500,
    GARBAGE,
    WRONG_SIGNATURE,
    UNPROTECTED,
    WRONG_NONCE,
    WRONG_TRANSACTION,
    WRONG_RECIPIENT,
    WRONG_SENDER,
    CLOCK_SKEW,
    OTHER_KEY,
    OTHER_SUBJECT,
    WRONG_USAGE,
    OTHER_ISSUER,
    SHORT_VALIDITY,
    NO_IDENTITY,
    SECOND_CERTIFICATE,
    REFUSES,
    WAITS,
    WAITS_LONG,
    WRONG_BODY
}
