package org.calink.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calink.delivery.BookingState;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryState;
import org.calink.delivery.RouteStep;
import org.calink.delivery.port.Courier.Booking;
import org.calink.delivery.port.Courier.Parcel;
import org.calink.kernel.Act;
import org.calink.order.Order;
import org.calink.order.Shipping;

/**
 * The book of deliveries, each entry in a transaction of its own, so that no transaction waits for the courier.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DeliveryBook {

    static final String ACTOR = "courier-desk";

    private static final Logger LOG = System.getLogger(DeliveryBook.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private DeliveryNotes notes;

    /** Opens the delivery of a made order, once. */
    public void plan(long orderId) {
        if (ofOrder(orderId).isPresent()) {
            return;
        }
        Order order = em.find(Order.class, orderId);
        Act act = Act.by(ACTOR, clock);
        if (order.getShipping().isByCourier()) {
            em.persist(Delivery.byCourier(order, act));
        } else {
            Delivery delivery = Delivery.atDesk(order, pickupCode(), act);
            em.persist(delivery);
            notes.readyForPickup(delivery);
        }
    }

    private static String pickupCode() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    /** The parcel of an order, as long as the courier has still to be asked for it. */
    public Optional<Parcel> toBook(long orderId) {
        return ofOrder(orderId)
                .filter(delivery -> delivery.getBooking() == BookingState.PENDING)
                .map(DeliveryBook::parcel);
    }

    private static Parcel parcel(Delivery delivery) {
        Order order = delivery.getOrder();
        Shipping to = order.getShipping();
        return new Parcel(
                order.getNumber(),
                to.getRecipient(),
                to.getMobile().text(),
                to.getProvince(),
                to.getCity(),
                to.getDistrict(),
                to.getStreet());
    }

    /** Takes over what the courier answered. */
    public void answered(long orderId, Booking booking) {
        Delivery delivery = ofOrder(orderId).orElseThrow();
        if (delivery.getBooking() != BookingState.PENDING) {
            return;
        }
        Act act = Act.by(ACTOR, clock);
        if (booking instanceof Booking.Taken taken) {
            delivery.booked(taken.waybill());
        } else if (booking instanceof Booking.Declined declined) {
            delivery.bookingRefused(act.because(declined.reason()));
        } else if (booking instanceof Booking.Unclear unclear) {
            delivery.bookingUnclear(unclear.reason(), act);
        }
        LOG.log(Level.INFO, "courier, order {0}: {1}", delivery.getOrder().getNumber(), booking);
    }

    /** What has to be asked about now, by order. */
    public List<Long> due() {
        return em.createNamedQuery(Delivery.DUE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(50)
                .getResultStream()
                .map(id -> em.find(Delivery.class, id).getOrder().getId())
                .toList();
    }

    /** A parcel on its way: whose route is asked for, and with which number. */
    public record OnItsWay(String waybill, String mobile) {}

    public Optional<OnItsWay> onItsWay(long orderId) {
        return ofOrder(orderId)
                .filter(delivery -> delivery.getState() == DeliveryState.DISPATCHED)
                .map(delivery -> new OnItsWay(
                        delivery.getWaybill(),
                        delivery.getOrder().getShipping().getMobile().text()));
    }

    /** Takes over the route; a parcel that was signed for completes its order. */
    public void followed(long orderId, List<RouteStep> route) {
        Delivery delivery = ofOrder(orderId).orElseThrow();
        Act act = Act.by(ACTOR, clock);
        if (delivery.followed(route, act)) {
            delivery.getOrder().complete(act);
            LOG.log(Level.INFO, "delivered: order {0}", delivery.getOrder().getNumber());
        }
    }

    public void routeUnclear(long orderId, String why) {
        ofOrder(orderId).orElseThrow().routeUnclear(why, clock.instant());
    }

    /** What is due could not be asked about at all; it is put off like an answer that says nothing. */
    public void unclear(long orderId, String why) {
        answered(orderId, new Booking.Unclear(why));
        routeUnclear(orderId, why);
    }

    public Optional<Long> orderOfWaybill(String waybill) {
        return em.createNamedQuery(Delivery.BY_WAYBILL, Delivery.class)
                .setParameter("waybill", waybill)
                .getResultStream()
                .findFirst()
                .map(delivery -> delivery.getOrder().getId());
    }

    private Optional<Delivery> ofOrder(long orderId) {
        return em.createNamedQuery(Delivery.OF_ORDER, Delivery.class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst();
    }
}
