package org.calink.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Protects: every state of a delivery has its words in the buyer's list. */
class OrderStandingTest {

    @Test
    void everyDeliveryStateIsAReceiptState() {
        for (DeliveryState state : DeliveryState.values()) {
            assertEquals(
                    state.name(), OrderStanding.Receipt.valueOf(state.name()).name());
        }
    }
}
