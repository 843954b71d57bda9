package org.calink.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of a delivery, pair by pair: every move not listed here is impossible. */
class DeliveryEventTest {

    private static final Set<String> MOVES = Set.of(
            "AWAITING_DISPATCH DISPATCH DISPATCHED",
            "DISPATCHED DELIVER DELIVERED",
            "AWAITING_DISPATCH FAIL FAILED",
            "DISPATCHED FAIL FAILED",
            "FAILED TRY_AGAIN AWAITING_DISPATCH",
            "AWAITING_PICKUP COLLECT COLLECTED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (DeliveryState state : DeliveryState.values()) {
            for (DeliveryEvent event : DeliveryEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
