package org.calink.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryState;
import org.calink.delivery.OrderStanding;
import org.calink.delivery.service.OrderOverview;
import org.calink.invoice.Invoice;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;
import org.calink.order.Order;
import org.calink.order.OrderEvent;
import org.calink.order.OrderState;
import org.omnifaces.cdi.Param;

/** One order of the caller: what it is, how it stands, what happens next. */
@Named
@RequestScoped
public class OrderDetailPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private OrderOverview overview;

    @Inject
    private Missing missing;

    @Inject
    private Words words;

    private OrderOverview.Whole whole;

    public void load() {
        whole = missing.unless(id, overview::one);
    }

    /** The sentence that says what happens next, and who acts. */
    public String getNext() {
        return getOrder().getState() == OrderState.AWAITING_PAYMENT
                ? words.of("delivery", nextKey(), words.moment(getOrder().getPayBy()))
                : words.of("delivery", nextKey());
    }

    private String nextKey() {
        OrderState state = getOrder().getState();
        if (state != OrderState.FULFILLING || getDelivery() == null) {
            return "next." + state;
        }
        return "next." + getDelivery().getState();
    }

    public List<TimelineStep> getTimeline() {
        List<TimelineStep> steps = new ArrayList<>();
        if (getDelivery() != null) {
            getDelivery().getHistory().forEach(entry -> steps.add(step(entry.getEvent(), entry.getAt(), null)));
        }
        getOrder().getHistory().forEach(entry -> {
            boolean told = OrderEvent.valueOf(entry.getEvent()).isToldToApplicant();
            steps.add(step(entry.getEvent(), entry.getAt(), told ? entry.getNote() : null));
        });
        steps.sort(Comparator.comparing(TimelineStep::at));
        return steps;
    }

    private TimelineStep step(String event, java.time.Instant at, String note) {
        return new TimelineStep(words.of("delivery", "history." + event), at, note, true);
    }

    /** The courier's route, newest first as couriers show it. */
    public List<TimelineStep> getRoute() {
        List<TimelineStep> steps = new ArrayList<>();
        getDelivery()
                .getRoute()
                .forEach(step -> steps.add(0, new TimelineStep(step.getRemark(), step.getAt(), step.getPlace(), true)));
        return steps;
    }

    /** Why it was returned or refused, or null. */
    public String getReason() {
        OrderState state = getOrder().getState();
        return state == OrderState.RETURNED || state == OrderState.REFUSED
                ? getOrder().lastNote()
                : null;
    }

    public boolean isToEdit() {
        return getOrder().getState() == OrderState.RETURNED;
    }

    public boolean isToPay() {
        return getOrder().getState() == OrderState.AWAITING_PAYMENT;
    }

    public boolean isToFetch() {
        return getDelivery() != null && getDelivery().getState() == DeliveryState.AWAITING_PICKUP;
    }

    public Order getOrder() {
        return whole.order();
    }

    public OrderStanding getStanding() {
        return whole.standing();
    }

    public Delivery getDelivery() {
        return whole.delivery();
    }

    public Invoice getInvoice() {
        return whole.invoice();
    }

    public OrderOverview.Whole getWhole() {
        return whole;
    }
}
