package org.calink.certificate.service;

import java.time.Duration;
import java.time.Instant;
import org.calink.connector.BranchState;
import org.calink.connector.OpenBranch;

/**
 * When an open branch becomes a person's business: recovery ends a doubt within two minutes of a start, and settlement tries
 * often enough to have ended everything else within a quarter of an hour unless its vendor is away. What the vendor keeps
 * waiting, and what waits to be collected at the making desk, is nothing to worry about.
 */
final class OverdueBranchPolicy {

    static final Duration IN_DOUBT = Duration.ofMinutes(2);
    static final Duration UNSETTLED = Duration.ofMinutes(15);

    private OverdueBranchPolicy() {}

    static boolean isOverdue(OpenBranch branch, Instant now) {
        if (branch.waiting() || branch.state() == BranchState.ARRIVED) {
            return false;
        }
        Duration allowed = branch.state() == BranchState.PREPARED ? IN_DOUBT : UNSETTLED;
        return branch.since().plus(allowed).isBefore(now);
    }
}
