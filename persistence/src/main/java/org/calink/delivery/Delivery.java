package org.calink.delivery;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Fetching;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.kernel.Repetition;
import org.calink.kernel.TypedText;
import org.calink.order.Order;

/**
 * How the token of one order reaches its holder; there is one for every made order.
 *
 * <p>By courier: planned when the order is made, booked with the courier under the order's number (asking twice books
 * once), dispatched when a person hands the parcel over, then followed along its route until it is signed for. Where the
 * courier does not answer, the booking stays pending and is asked for again with growing gaps; where it refuses, a person
 * sees to it.
 *
 * <p>At the desk: waits for its holder, who shows the code of the pick-up slip.
 */
@Entity
@Table(name = "delivery")
@NamedQuery(name = Delivery.OF_ORDER, query = "select d from Delivery d where d.order.id = :order")
@NamedQuery(name = Delivery.BY_WAYBILL, query = "select d from Delivery d where d.waybill = :waybill")
@NamedQuery(name = Delivery.OF_ORDERS, query = "select d from Delivery d where d.order in :orders")
@NamedQuery(
        name = Delivery.IN_STATES,
        query = "select d from Delivery d where d.state in :states order by d.id",
        hints = @QueryHint(name = Fetching.JOIN, value = "d.order.enterprise"))
@NamedQuery(
        name = Delivery.DUE,
        query = "select d.id from Delivery d where d.repetition.nextTryAt <= :now"
                + " and (d.booking = org.calink.delivery.BookingState.PENDING"
                + " or d.state = org.calink.delivery.DeliveryState.DISPATCHED) order by d.repetition.nextTryAt")
public class Delivery extends Aggregate {

    public static final String OF_ORDER = "Delivery.ofOrder";
    public static final String OF_ORDERS = "Delivery.ofOrders";
    public static final String BY_WAYBILL = "Delivery.byWaybill";
    public static final String IN_STATES = "Delivery.inStates";
    public static final String DUE = "Delivery.due";

    /** Between two looks at the route of a parcel that is on its way. */
    private static final Duration ROUTE_GAP = Duration.ofMinutes(2);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BookingState booking;

    @Column
    private String waybill;

    @Column(name = "pickup_code", updatable = false)
    private String pickupCode;

    @Embedded
    private Repetition repetition;

    @ElementCollection
    @CollectionTable(name = "delivery_route", joinColumns = @JoinColumn(name = "delivery_id"))
    @OrderColumn(name = "ordinal")
    private List<RouteStep> route = new ArrayList<>();

    @OneToMany(mappedBy = "delivery", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<DeliveryHistory> history = new ArrayList<>();

    protected Delivery() {}

    private Delivery(Order order, BookingState booking, Repetition repetition, Act act) {
        super(act.at());
        this.order = order;
        this.booking = booking;
        this.repetition = repetition;
    }

    /** The courier is to be asked. */
    public static Delivery byCourier(Order order, Act act) {
        Delivery delivery = new Delivery(order, BookingState.PENDING, Repetition.beginningAt(act.at()), act);
        delivery.begin(DeliveryEvent.AWAIT_COURIER, act);
        return delivery;
    }

    /** The holder comes to the desk with this code. */
    public static Delivery atDesk(Order order, String pickupCode, Act act) {
        Delivery delivery = new Delivery(order, BookingState.NOT_NEEDED, Repetition.none(), act);
        delivery.pickupCode = pickupCode;
        delivery.begin(DeliveryEvent.AWAIT_HOLDER, act);
        return delivery;
    }

    private void begin(DeliveryEvent event, Act act) {
        state = event.target();
        history.add(new DeliveryHistory(this, event, null, act));
    }

    /** The courier has taken the order. Said twice, the second is of no consequence. */
    public void booked(String number) {
        booking = BookingState.BOOKED;
        waybill = number;
        repetition.done();
    }

    /** The courier gave no definite answer; after the last attempt a person sees to it. */
    public void bookingUnclear(String why, Act act) {
        if (!repetition.again(why, act.at())) {
            bookingRefused(act.because(why));
        }
    }

    /** The courier said no, in the words of the note. */
    public void bookingRefused(Act act) {
        booking = BookingState.REFUSED;
        repetition.done();
        move(DeliveryEvent.FAIL, act);
    }

    /** A person has mended what stood in the way and wants the courier asked anew. */
    public void bookAgain(Act act) {
        move(DeliveryEvent.TRY_AGAIN, act);
        booking = BookingState.PENDING;
        repetition.restart(act.at());
    }

    /** 发货: the parcel is in the courier's hands. */
    public void dispatch(Act act) {
        if (booking != BookingState.BOOKED) {
            throw new Refused(DeliveryReason.NOT_BOOKED);
        }
        move(DeliveryEvent.DISPATCH, act);
        repetition.restart(act.at().plus(ROUTE_GAP));
    }

    /**
     * Takes over what the courier tells, the whole of it each time.
     *
     * @return whether it has been signed for with this
     */
    public boolean followed(List<RouteStep> steps, Act act) {
        route.clear();
        route.addAll(steps);
        if (state != DeliveryState.DISPATCHED) {
            return false; // two asked at once: the slower one revives nothing that is ended
        }
        boolean signed = steps.stream().anyMatch(step -> step.getMeaning() == RouteMeaning.SIGNED);
        if (signed) {
            move(DeliveryEvent.DELIVER, act);
            repetition.done();
            return true;
        }
        repetition.restart(act.at().plus(ROUTE_GAP));
        return false;
    }

    /** The courier could not be asked for the route; never a failure of the delivery. */
    public void routeUnclear(String why, Instant now) {
        if (state == DeliveryState.DISPATCHED && !repetition.again(why, now)) {
            repetition.restart(now.plus(Duration.ofHours(12)));
        }
    }

    /** Fetched at the desk with the code of the slip. */
    public void collect(String code, Act act) {
        new Problems().required(code, "pickupCode").refuseIfAny();
        if (!TypedText.compact(code).equals(pickupCode)) {
            throw Refused.field("pickupCode", DeliveryReason.WRONG_PICKUP_CODE);
        }
        move(DeliveryEvent.COLLECT, act);
    }

    private void move(DeliveryEvent event, Act act) {
        DeliveryState from = state;
        state = event.apply(from);
        history.add(new DeliveryHistory(this, event, from, act));
    }

    public boolean can(DeliveryEvent event) {
        return event.possibleIn(state);
    }

    public Order getOrder() {
        return order;
    }

    public DeliveryState getState() {
        return state;
    }

    public BookingState getBooking() {
        return booking;
    }

    /** Null until booked. */
    public String getWaybill() {
        return waybill;
    }

    /** Null for a courier delivery. */
    public String getPickupCode() {
        return pickupCode;
    }

    public Repetition getRepetition() {
        return repetition;
    }

    /** As the courier tells it, oldest first. */
    public List<RouteStep> getRoute() {
        return Collections.unmodifiableList(route);
    }

    /** What was said of its last move, such as the courier's reason; or null. */
    public String getOutcomeNote() {
        return history.get(history.size() - 1).getNote();
    }

    public List<DeliveryHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
