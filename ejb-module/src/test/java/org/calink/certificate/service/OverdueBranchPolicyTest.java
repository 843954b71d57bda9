package org.calink.certificate.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calink.connector.BranchState;
import org.calink.connector.OpenBranch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator is called for, and what settles by itself or is another's business. */
class OverdueBranchPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PREPARED,    false, 119, false",
        "PREPARED,    false, 121, true",
        "COMMITTED,   false, 899, false",
        "COMMITTED,   false, 901, true",
        "ROLLED_BACK, false, 901, true",
        "ANSWERED,    false, 901, true",
        "COMMITTED,   true,  90000, false",
        "ARRIVED,     false, 90000, false"
    })
    void aDoubtIsOverdueSoonerThanAnUnsettledBranch(BranchState state, boolean waiting, long seconds, boolean overdue) {
        assertEquals(overdue, OverdueBranchPolicy.isOverdue(branch(state, waiting, seconds), NOW));
    }

    private static OpenBranch branch(BranchState state, boolean waiting, long seconds) {
        return new OpenBranch(
                "CFCA",
                "00112233445566778899aabbccddeeff",
                "I17-1",
                "RESERVE",
                state,
                waiting,
                Optional.empty(),
                NOW.minus(Duration.ofSeconds(seconds)),
                3,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
