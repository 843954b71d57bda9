package org.calink.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.payment.Refund;

/** Money that must go back and has not gone yet (待退款). */
@ApplicationScoped
public class RefundWork extends QueriedWork {

    public RefundWork() {
        super(
                new Post("refund", Roles.FINANCE, null, "/staff/refund", 60),
                Refund.class,
                "x.state = org.calink.payment.RefundState.REQUESTED",
                "x.createdAt",
                begins("x.payment.order.number") + " or " + contains("x.payment.order.enterprise.name"),
                new Shown("x.payment.order.enterprise.name", "x.payment.order.number"));
    }
}
