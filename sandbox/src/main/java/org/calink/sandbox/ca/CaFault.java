package org.calink.sandbox.ca;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong at a certificate authority (故障). */
public enum CaFault {
    /** The authority says no, in the terms of what was asked; nothing is done. */
    REFUSE(Scope.EVERYTHING),
    /** The work is done and the answer comes late, by the fault's seconds. */
    DELAY(Scope.EVERYTHING),
    /** The connection is accepted, nothing is done, no answer comes. */
    SILENT(Scope.EVERYTHING),
    /** The connection breaks, nothing was done; unless a message is named, at every address, OCSP and lists too. */
    CUT(Scope.EVERYTHING),
    /** HTTP 503, nothing is done; unless a message is named, at every address, OCSP and lists too. */
    UNAVAILABLE(Scope.EVERYTHING),
    /** HTTP 500 without a CMP message, nothing is done. */
    SERVER_ERROR(Scope.EVERYTHING),
    /** The work is done, the answer is not a CMP message. */
    GARBAGE(Scope.EVERYTHING),
    /** The work is done, the connection breaks before the answer. */
    DROP_ANSWER(Scope.EVERYTHING),
    /** The work is done, the answer's protection (or the list's signature) does not fit. */
    WRONG_SIGNATURE(Scope.EVERYTHING),
    /** The work is done, the answer's recipNonce (or OCSP nonce) is not the one that was sent. */
    WRONG_NONCE(Scope.ANSWERS),
    /** The authority's clock is two hours ahead. */
    CLOCK_SKEW(Scope.ANSWERS),
    /** The work is done, the answer names another transaction. */
    WRONG_TRANSACTION_ID(Scope.CMP),
    /** The answer comes twice in one body; for a later message of a transaction, the earlier answer comes again. */
    DUPLICATE_ANSWER(Scope.CMP),
    /** A certificate is issued for a key that nobody asked for. */
    OTHER_KEY(Scope.REQUESTS),
    /** A certificate is issued to somebody else. */
    OTHER_SUBJECT(Scope.REQUESTS);

    /** What can meet a fault. */
    private enum Scope {
        EVERYTHING,
        ANSWERS,
        CMP,
        REQUESTS
    }

    private final Scope scope;

    CaFault(Scope scope) {
        this.scope = scope;
    }

    /** Whether a message of this kind can meet it at all. */
    boolean concerns(String kind) {
        return switch (scope) {
            case EVERYTHING -> true;
            case ANSWERS -> !kind.equalsIgnoreCase(MessageKind.CRL);
            case CMP -> !MessageKind.PUBLISHED.contains(kind);
            case REQUESTS -> MessageKind.REQUESTS.contains(kind);
        };
    }

    /** Whether it strikes every address, not only that of CMP, when it is planned for everything. */
    boolean isOfTheWholeHouse() {
        return this == CUT || this == UNAVAILABLE;
    }

    /** Reads {@code wrong-nonce}, {@code WRONG_NONCE}, {@code 500} and the like. */
    static Optional<CaFault> named(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        String known = name.equals("500") ? SERVER_ERROR.name() : name;
        return Arrays.stream(values())
                .filter(fault -> fault.name().equals(known))
                .findFirst();
    }
}
