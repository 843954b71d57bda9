package org.calink.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Protects the life cycle: these moves and no others, over all pairs of states. */
class EnterpriseEventTest {

    @Test
    void allPairs() {
        Set<String> moves = new TreeSet<>();
        for (EnterpriseState from : EnterpriseState.values()) {
            for (EnterpriseEvent event : EnterpriseEvent.values()) {
                if (event.possibleIn(from)) {
                    moves.add(from + " " + event + " " + event.apply(from));
                }
            }
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "DRAFT SUBMIT UNDER_REVIEW",
                        "RETURNED SUBMIT UNDER_REVIEW",
                        "UNDER_REVIEW APPROVE APPROVED",
                        "UNDER_REVIEW RETURN RETURNED")),
                moves);
    }
}
