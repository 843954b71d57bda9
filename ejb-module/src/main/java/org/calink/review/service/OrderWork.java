package org.calink.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.order.Order;
import org.calink.review.ReviewSubject;

/** Paid orders that wait for a reviewer (待审核). */
@ApplicationScoped
public class OrderWork extends QueriedWork {

    public OrderWork() {
        super(
                new Post("order", Roles.REVIEWER, ReviewSubject.ORDER, "/staff/review/order", 20),
                Order.class,
                "x.state = org.calink.order.OrderState.UNDER_REVIEW",
                "x.paidAt",
                begins("x.number") + " or " + contains("x.enterprise.name"),
                new Shown("x.enterprise.name", "x.number"));
    }
}
