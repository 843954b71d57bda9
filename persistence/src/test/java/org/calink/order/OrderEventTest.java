package org.calink.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of an order, pair by pair: every move not listed here is impossible. */
class OrderEventTest {

    private static final Set<String> MOVES = Set.of(
            "DRAFT SUBMIT AWAITING_PAYMENT",
            "DRAFT CANCEL CANCELLED",
            "AWAITING_PAYMENT PAY UNDER_REVIEW",
            "AWAITING_PAYMENT CANCEL CANCELLED",
            "AWAITING_PAYMENT EXPIRE EXPIRED",
            "UNDER_REVIEW APPROVE MAKING",
            "UNDER_REVIEW RETURN RETURNED",
            "UNDER_REVIEW REFUSE REFUSED",
            "UNDER_REVIEW CANCEL CANCELLED",
            "RETURNED RESUBMIT UNDER_REVIEW",
            "RETURNED REFUSE REFUSED",
            "RETURNED CANCEL CANCELLED",
            "MAKING FULFIL FULFILLING",
            "MAKING SEND_BACK UNDER_REVIEW",
            "MAKING CANCEL CANCELLED",
            "FULFILLING COMPLETE COMPLETED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (OrderState state : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
