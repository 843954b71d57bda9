package org.calink.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of an association, pair by pair: every move not listed here is impossible. */
class AssociationEventTest {

    private static final Set<String> MOVES = Set.of(
            "PENDING ACKNOWLEDGE ACTIVE",
            "FAILED ACKNOWLEDGE ACTIVE",
            "PENDING GIVE_UP FAILED",
            "FAILED TRY_AGAIN PENDING");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (AssociationState state : AssociationState.values()) {
            for (AssociationEvent event : AssociationEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
