package org.calink.order.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.calink.order.OrderEvent;
import org.calink.order.OrderStep;

/** 订单确认: everything once more before it is submitted. */
@Named
@RequestScoped
public class ConfirmPage extends StepPage {

    @Override
    protected OrderStep step() {
        return OrderStep.CONFIRM;
    }

    /** 【提交订单】: on to paying, or after a return back to the reviewer. */
    public String submit() {
        return attempt(() -> desk().submit(orderId()))
                ? next(desk().read(orderId()).step())
                : null;
    }

    /** Whether it was paid before and only returned. */
    public boolean isResubmission() {
        return getOrder().can(OrderEvent.RESUBMIT);
    }
}
