package org.calink.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of an invoice, pair by pair: every move not listed here is impossible. */
class InvoiceEventTest {

    private static final Set<String> MOVES = Set.of(
            "REQUESTED FILE ISSUING",
            "ISSUING LOSE REQUESTED",
            "FAILED TRY_AGAIN REQUESTED",
            "ISSUING ISSUE ISSUED",
            "REQUESTED ISSUE ISSUED",
            "ISSUED SEND SENT",
            "SENT SEND SENT",
            "REQUESTED FAIL FAILED",
            "ISSUING FAIL FAILED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (InvoiceState state : InvoiceState.values()) {
            for (InvoiceEvent event : InvoiceEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
