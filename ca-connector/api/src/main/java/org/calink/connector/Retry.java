package org.calink.connector;

import java.util.Optional;

/**
 * What came of trying a branch now.
 *
 * @param reference the application's key; empty for {@link Finding#UNKNOWN}
 * @param obstacle what stood in the way, with {@link Finding#STILL_OPEN}
 * @param note the same, or how it ended, in detail; may be empty
 */
public record Retry(String reference, Finding finding, Optional<Obstacle> obstacle, String note) {

    /** How a branch stands after it was tried. */
    public enum Finding {
        /** Settled: nothing is left to do. */
        SETTLED,
        /** Settled: the authority said no, or had undone it alone; the application is told. */
        REFUSED,
        /** Tried without success; it will be tried again. */
        STILL_OPEN,
        /** Being tried; how it ends shows later. */
        UNDER_WAY,
        /** Not settlement's: the transaction manager has to decide first. */
        IN_DOUBT,
        /** Not settlement's: its transaction runs, or its lease does. */
        IN_TRANSACTION,
        /** Not settlement's: the certificate has come and the application has to collect it. */
        TO_BE_COLLECTED,
        /** An administrator holds settlement back. */
        PAUSED,
        /** There is no such branch at this authority. */
        UNKNOWN
    }
}
