package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.calink.order.OrderStep;
import org.calink.order.web.Paths;
import org.calink.order.web.StepPage;

/** 支付成功: the order's number and what happens next; can be kept as a bookmark. */
@Named
@RequestScoped
public class PaidPage extends StepPage {

    @Override
    protected OrderStep step() {
        return OrderStep.DONE;
    }

    @Override
    public String load() {
        return getOrder() == null || getOrder().isPaid()
                ? null
                : Paths.to(getOrder().step(), orderId());
    }
}
