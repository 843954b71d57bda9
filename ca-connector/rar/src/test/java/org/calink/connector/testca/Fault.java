package org.calink.connector.testca;

/** What the test authority does wrong with requests of one kind. */
public enum Fault {
    NONE,
    /** Accepts the request, does nothing and never answers. */
    SILENT,
    /** Does its work and then closes the connection without a word. */
    LOSES_ANSWER,
    /** Does its work and breaks off in the middle of its answer. */
    BREAKS_OFF,
    /** Does its work and hands its answer over octet by octet, for ever. */
    TRICKLES,
    HTTP_500,
    /** Sends us to another address, where everything would be well. */
    REDIRECTS,
    GARBAGE,
    /** Half a message, as if it were whole. */
    TRUNCATED,
    /** The message twice in one answer. */
    TWICE,
    /** A message with megabytes behind it. */
    OVERSIZE,
    /** The answer it gave to the last request of this kind. */
    REPLAYS,
    WRONG_SIGNATURE,
    UNPROTECTED,
    WRONG_NONCE,
    WRONG_TRANSACTION,
    WRONG_RECIPIENT,
    WRONG_SENDER,
    /** Its clock is two hours behind. */
    CLOCK_BEHIND,
    /** Its clock is two hours ahead. */
    CLOCK_AHEAD,
    WRONG_BODY,
    /** Two certificates under the number of one request. */
    SAME_NUMBER_TWICE,
    SECOND_CERTIFICATE,
    OTHER_KEY,
    OTHER_SUBJECT,
    OTHER_ISSUER,
    WRONG_USAGE,
    SHORT_VALIDITY,
    /** Valid only from the day after tomorrow. */
    LATE_VALIDITY,
    NO_IDENTITY,
    /** grantedWithMods: valid for a little less than was asked. */
    MODIFIES,
    /** An error message instead of an answer. */
    REFUSES,
    WAITS,
    WAITS_LONG
}
