package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of an attempt, pair by pair: every move not listed here is impossible. */
class IssuanceEventTest {

    private static final Set<String> MOVES = Set.of(
            "PLANNED RESERVE RESERVED",
            "ARRIVED RESERVE RESERVED",
            "RESERVED WAIT WAITING",
            "WAITING ARRIVE ARRIVED",
            "RESERVED ISSUE ISSUED",
            "PLANNED REFUSE REFUSED",
            "WAITING REFUSE REFUSED",
            "ARRIVED REFUSE REFUSED",
            "PLANNED LOSE_SIGHT UNKNOWN",
            "WAITING LOSE_SIGHT UNKNOWN",
            "ARRIVED LOSE_SIGHT UNKNOWN",
            "PLANNED CANCEL CANCELLED",
            "UNKNOWN CANCEL CANCELLED",
            "WAITING CANCEL CANCELLED",
            "ARRIVED CANCEL CANCELLED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (IssuanceState state : IssuanceState.values()) {
            for (IssuanceEvent event : IssuanceEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
