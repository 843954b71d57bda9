package org.calink.connector;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the administrator's list: work that is in doubt or not yet settled.
 *
 * @param transactionId the key for {@link CaWatch#retryNow}
 * @param reference the application's key
 * @param operation RESERVE, REVOKE, SUSPEND or RESUME
 * @param waiting the authority has asked for patience and settlement polls; nothing is wrong
 * @param serial the certificate concerned, as far as known
 * @param since when it came into this state
 * @param attempts how often settlement has tried
 * @param nextTry when it tries again; empty while settlement has nothing to do with it
 * @param obstacle what stood in the way last time
 * @param lastError the same in detail, in English
 */
public record OpenBranch(
        String vendor,
        String transactionId,
        String reference,
        String operation,
        BranchState state,
        boolean waiting,
        Optional<String> serial,
        Instant since,
        int attempts,
        Optional<Instant> nextTry,
        Optional<Obstacle> obstacle,
        Optional<String> lastError) {

    /** Whether {@link CaWatch#retryNow} can do something about it. */
    public boolean retriable() {
        return state.isSettlements();
    }
}
