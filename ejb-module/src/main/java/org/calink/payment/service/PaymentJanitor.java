package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.kernel.service.Round;

/**
 * Settles what no notification settled: asks for open payments with growing gaps, and closes orders whose time to pay is
 * over. Runs on every node; a payment is asked for by the node that claims it.
 */
@Singleton
@PermitAll
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentJanitor {

    private static final int MOST_AT_ONCE = 50;
    private static final String SOURCE = "payment-janitor";

    @Inject
    private Payments payments;

    @Inject
    private UnpaidOrders unpaid;

    @Inject
    private Inquiry inquiry;

    @Inject
    private Settlement settlement;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "open payments")
    public void askForOpenPayments() {
        Round.over("payment", () -> payments.due(MOST_AT_ONCE), inquiry::ask, (claimed, why) -> {});
    }

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false, info = "unpaid orders")
    public void expireUnpaidOrders() {
        Round.over("unpaid order", () -> unpaid.overdue(MOST_AT_ONCE), this::expire, (order, why) -> {});
    }

    private void expire(long orderId) {
        inquiry.endAttempts(orderId);
        settlement.expire(orderId, SOURCE);
    }
}
