package org.calink.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the administrator's list: work that is in doubt or not yet settled.
 *
 * @param transactionId the key for {@link CaConnection#retryNow}
 * @param reference the application's key
 * @param operation RESERVE, REVOKE, SUSPEND or RESUME
 * @param serial the certificate concerned, as far as known
 * @param attempts how often settlement has tried
 * @param nextTry when it tries again
 * @param lastError what stood in the way last time
 */
public record OpenBranch(
        String vendor,
        String transactionId,
        String reference,
        String operation,
        BranchState state,
        Optional<String> serial,
        Instant since,
        Duration age,
        int attempts,
        Optional<Instant> nextTry,
        Optional<String> lastError) {}
