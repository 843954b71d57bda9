package org.calink.order.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.calink.kernel.Refused;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.order.Order;
import org.calink.order.OrderReason;
import org.calink.order.OrderStep;
import org.calink.order.service.OrderDesk;
import org.omnifaces.cdi.Param;

/**
 * A page of an application, over the draft named in its address ({@code order=…}). Whoever comes too early, or back after
 * the draft was submitted, is sent to the page where the order stands.
 */
public abstract class StepPage {

    @Inject
    @Param(name = "order")
    private Long orderId;

    @Inject
    private OrderDesk desk;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    private Order order;

    @PostConstruct
    void open() {
        order = missing.unless(
                () -> desk.read(Optional.ofNullable(orderId).orElseThrow(() -> new Refused(OrderReason.NOT_FOUND))));
        if (order != null) {
            opened();
        }
    }

    /** Fills the page from the order, before anything that was typed. */
    protected void opened() {}

    /** The step this page is for. */
    protected abstract OrderStep step();

    /** Where to go instead of showing this page, or null. */
    public String load() {
        if (order == null) {
            return null;
        }
        OrderStep stands = order.step();
        boolean here = order.getState().isEditable() ? !stands.isBefore(step()) : stands == step();
        return here ? null : pathOf(stands);
    }

    protected String next(OrderStep step) {
        return pathOf(step);
    }

    private String pathOf(OrderStep step) {
        return Paths.to(step, orderId);
    }

    protected boolean attempt(Runnable action) {
        return refusals.attempt(action);
    }

    protected OrderDesk desk() {
        return desk;
    }

    protected long orderId() {
        return orderId;
    }

    public Order getOrder() {
        return order;
    }
}
