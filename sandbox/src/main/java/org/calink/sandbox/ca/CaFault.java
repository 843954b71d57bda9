package org.calink.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong at a certificate authority (故障). */
public enum CaFault {
    /** The authority says no: rejection with badRequest, nothing is done. */
    REFUSE,
    /** The work is done and the answer comes late, by the fault's seconds. */
    DELAY,
    /** The connection is accepted, nothing is done, no answer comes. */
    SILENT,
    /** HTTP 500 without a CMP message, nothing is done. */
    SERVER_ERROR,
    /** The work is done, the answer is not a CMP message. */
    GARBAGE,
    /** The work is done, the answer's protection does not fit. */
    WRONG_SIGNATURE,
    /** The work is done, the answer's recipNonce is not the one that was sent. */
    WRONG_NONCE,
    /** The work is done, the answer names another transaction. */
    WRONG_TRANSACTION_ID,
    /** A certificate is issued for a key that nobody asked for. */
    OTHER_KEY,
    /** A certificate is issued to somebody else. */
    OTHER_SUBJECT,
    /** The answer comes twice in one body; for a later message of a transaction, the earlier answer comes again. */
    DUPLICATE_ANSWER,
    /** The work is done, the connection breaks before the answer. */
    DROP_ANSWER,
    /** The authority's clock is two hours ahead. */
    CLOCK_SKEW,
    /** Nothing of the authority can be reached: HTTP 503 everywhere, OCSP and revocation lists too. */
    DOWN;

    /** Reads {@code wrong-nonce}, {@code WRONG_NONCE}, {@code 500} and the like. */
    static Optional<CaFault> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        String known = name.equals("500") ? SERVER_ERROR.name() : name;
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(known))
                .findFirst();
    }
}
