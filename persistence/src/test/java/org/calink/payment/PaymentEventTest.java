package org.calink.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of a payment, pair by pair; above all: a success is never undone, and late money is never lost. */
class PaymentEventTest {

    private static final Set<String> MOVES = Set.of(
            "CREATED SEND PENDING",
            "CREATED SUCCEED SUCCEEDED",
            "CREATED FAIL FAILED",
            "CREATED CLOSE CLOSED",
            "PENDING LOSE UNKNOWN",
            "PENDING SUCCEED SUCCEEDED",
            "PENDING FAIL FAILED",
            "PENDING CLOSE CLOSED",
            "UNKNOWN FIND PENDING",
            "UNKNOWN SUCCEED SUCCEEDED",
            "UNKNOWN FAIL FAILED",
            "UNKNOWN CLOSE CLOSED",
            "FAILED SUCCEED SUCCEEDED",
            "CLOSED SUCCEED SUCCEEDED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (PaymentState state : PaymentState.values()) {
            for (PaymentEvent event : PaymentEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
