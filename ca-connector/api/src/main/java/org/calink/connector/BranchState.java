package org.calink.connector;

/** Where a piece of work stands between the transaction and the authority. */
public enum BranchState {
    /** Written down before the wire; the transaction still runs or its node died. */
    INTENT,
    /** The authority has answered; the transaction still runs. */
    ANSWERED,
    /** Voted yes; the transaction manager decides. */
    PREPARED,
    /** The transaction committed; the authority has to be told. */
    COMMITTED,
    /** The transaction rolled back; what the authority may have issued has to be undone. */
    ROLLED_BACK,
    /** A certificate waited for has come and waits to be collected by {@link CaConnection#reserve}. */
    ARRIVED,
    /** Nothing is left to do. */
    SETTLED;

    /** Whether settlement works on it; all others wait for a transaction or a person, or are at rest. */
    public boolean isSettlements() {
        return this == COMMITTED || this == ROLLED_BACK;
    }
}
