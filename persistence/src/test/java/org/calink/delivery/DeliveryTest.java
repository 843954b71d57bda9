package org.calink.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.calink.kernel.Act;
import org.calink.kernel.LifeCycleReason;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects: nothing is handed to a courier who has not agreed, and nothing is delivered that was not signed for. */
class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Act ACT = new Act("staff:1", NOON, null);
    private static final RouteStep COLLECTED = new RouteStep(NOON, "沈阳市", "已收取快件", RouteMeaning.COLLECTED);
    private static final RouteStep SIGNED = new RouteStep(NOON.plusSeconds(9), "沈阳市", "已签收", RouteMeaning.SIGNED);

    private static final RouteStep IN_LOCKER =
            new RouteStep(NOON.plusSeconds(5), "沈阳市", "已放入快递柜", RouteMeaning.IN_LOCKER);

    private final Delivery delivery = Delivery.byCourier(null, ACT);

    @Test
    void isNotDispatchedBeforeTheCourierHasAgreed() {
        assertEquals(
                DeliveryReason.NOT_BOOKED,
                assertThrows(Refused.class, () -> delivery.dispatch(ACT)).reason());
        delivery.booked("SF1");
        delivery.dispatch(ACT);
        assertEquals(DeliveryState.DISPATCHED, delivery.getState());
    }

    @Test
    void isDeliveredOnceByTheCouriersWordAlone() {
        delivery.booked("SF1");
        assertFalse(delivery.followed(List.of(COLLECTED, SIGNED), ACT), "not dispatched, so not delivered");
        delivery.dispatch(ACT);
        assertFalse(delivery.followed(List.of(COLLECTED, IN_LOCKER), ACT), "a locker signs for nobody");
        assertTrue(delivery.followed(List.of(COLLECTED, SIGNED), ACT));
        assertFalse(delivery.followed(List.of(COLLECTED, SIGNED), ACT), "told twice");
        delivery.routeUnclear("no answer to the slower of two who asked", NOON);
        assertNull(delivery.getRepetition().getNextTryAt(), "what is delivered is asked for no more");
        assertEquals(2, delivery.getRoute().size());
    }

    @Test
    void aCourierWhoNeverAnswersIsAskedWithGrowingGapsAndThenLeftToAPerson() {
        Instant last = NOON;
        while (delivery.getBooking() == BookingState.PENDING) {
            Instant next = delivery.getRepetition().getNextTryAt();
            assertTrue(next.isAfter(last));
            last = next;
            delivery.bookingUnclear("no answer", new Act("courier-desk", next, null));
        }
        assertEquals(BookingState.REFUSED, delivery.getBooking());
        assertEquals(DeliveryState.FAILED, delivery.getState());
        delivery.bookAgain(ACT);
        assertEquals(BookingState.PENDING, delivery.getBooking());
        assertEquals(NOON, delivery.getRepetition().getNextTryAt());
    }

    @Test
    void isCollectedOnceWithTheRightCode() {
        Delivery atDesk = Delivery.atDesk(null, "123456", ACT);
        assertThrows(Refused.class, () -> atDesk.collect("654321", ACT));
        atDesk.collect(" １２３ 456 ", ACT);
        Refused again = assertThrows(Refused.class, () -> atDesk.collect("123456", ACT));
        assertEquals(LifeCycleReason.NOT_POSSIBLE_NOW, again.reason());
    }
}
