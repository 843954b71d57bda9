package org.calink.order;

import static org.calink.order.OrderState.AWAITING_PAYMENT;
import static org.calink.order.OrderState.CANCELLED;
import static org.calink.order.OrderState.COMPLETED;
import static org.calink.order.OrderState.DRAFT;
import static org.calink.order.OrderState.EXPIRED;
import static org.calink.order.OrderState.FULFILLING;
import static org.calink.order.OrderState.MAKING;
import static org.calink.order.OrderState.REFUSED;
import static org.calink.order.OrderState.RETURNED;
import static org.calink.order.OrderState.UNDER_REVIEW;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** The moves of an order: from which states, to which state. Nothing else moves one. */
public enum OrderEvent implements LifeCycleEvent<OrderState> {
    SUBMIT(AWAITING_PAYMENT, DRAFT),
    PAY(UNDER_REVIEW, AWAITING_PAYMENT),
    APPROVE(MAKING, UNDER_REVIEW),
    /** The making desk cannot make it as it was approved. */
    SEND_BACK(UNDER_REVIEW, MAKING),
    RETURN(RETURNED, UNDER_REVIEW),
    RESUBMIT(UNDER_REVIEW, RETURNED),
    REFUSE(REFUSED, UNDER_REVIEW, RETURNED),
    FULFIL(FULFILLING, MAKING),
    COMPLETE(COMPLETED, FULFILLING),
    CANCEL(CANCELLED, DRAFT, AWAITING_PAYMENT, UNDER_REVIEW, RETURNED, MAKING),
    EXPIRE(EXPIRED, AWAITING_PAYMENT);

    private final OrderState target;
    private final Set<OrderState> sources;

    OrderEvent(OrderState target, OrderState... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    /** Whether its note is written for the applicant to read; else it is between members of staff. */
    public boolean isToldToApplicant() {
        return this != SEND_BACK;
    }

    @Override
    public Set<OrderState> sources() {
        return sources;
    }

    @Override
    public OrderState target() {
        return target;
    }
}
