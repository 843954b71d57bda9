package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderEvent;
import org.calink.order.OrderState;
import org.calink.payment.Payment;
import org.calink.payment.PaymentEvent;
import org.calink.payment.PaymentReason;
import org.calink.payment.PaymentState;
import org.calink.payment.RefundReason;
import org.calink.payment.port.Trade;
import org.calink.payment.port.TradeState;

/**
 * Draws the conclusions from what a provider says about a trade, whether it told us or we asked: one transaction over
 * payment, order and ledger, under the lock of the order's and then the payment's row. Whatever is said twice, also at the same time,
 * counts once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Settlement {

    private static final System.Logger LOG = System.getLogger(Settlement.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Ledger ledger;

    @Inject
    private Refunds refunds;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @param source who says so, for the history
     * @throws Refused where we know no such payment or the amount is not the payment's
     */
    public void settle(Trade trade, String source) {
        Payment payment = locked(trade.tradeNumber())
                .orElseThrow(() -> new Refused(PaymentReason.NOTIFICATION_UNKNOWN_PAYMENT, trade.tradeNumber()));
        Act act = Act.by(source, clock);
        switch (trade.state()) {
            case PAID -> paid(payment, trade, act);
            case CLOSED -> end(payment, PaymentEvent.CLOSE, act);
            case FAILED -> end(payment, PaymentEvent.FAIL, act);
            case WAITING -> found(payment, act);
            case UNHEARD -> unheard(payment, act);
        }
    }

    private Optional<Payment> locked(String tradeNumber) {
        Optional<Payment> found = em.createNamedQuery(Payment.BY_TRADE_NUMBER, Payment.class)
                .setParameter("number", tradeNumber)
                .getResultStream()
                .findFirst();
        found.ifPresent(payment -> {
            em.refresh(payment.getOrder(), LockModeType.PESSIMISTIC_WRITE);
            em.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        });
        return found;
    }

    private void paid(Payment payment, Trade trade, Act act) {
        if (!payment.getAmount().equals(trade.amount())) {
            throw new Refused(PaymentReason.NOTIFICATION_AMOUNT, payment.getTradeNumber());
        }
        if (payment.isSucceeded()) {
            return;
        }
        Order order = payment.getOrder();
        boolean pays = order.can(OrderEvent.PAY);
        payment.succeed(act, trade.providerNumber(), pays);
        ledger.received(payment);
        if (pays) {
            order.paid(act);
            LOG.log(System.Logger.Level.INFO, "order {0} paid by {1}", order.getNumber(), payment.getTradeNumber());
        } else {
            surplus(payment, order, act);
        }
    }

    private void surplus(Payment payment, Order order, Act act) {
        RefundReason reason = order.isPaid() ? RefundReason.PAID_TWICE : RefundReason.ORDER_CLOSED;
        refunds.due(payment, reason);
        audit.recordFor(act.actor(), "payment.surplus", "payment", payment.getTradeNumber(), reason.name());
    }

    private static void end(Payment payment, PaymentEvent event, Act act) {
        if (!payment.isLive()) {
            return;
        }
        if (event == PaymentEvent.CLOSE) {
            payment.close(act);
        } else {
            payment.fail(act);
        }
        told(payment);
    }

    private static void told(Payment payment) {
        LOG.log(System.Logger.Level.INFO, "payment {0} {1}", payment.getTradeNumber(), payment.getState());
    }

    private static void found(Payment payment, Act act) {
        if (payment.getState() == PaymentState.UNKNOWN) {
            payment.find(act);
        }
    }

    /** The provider never got our question: the attempt is over, the next one gets a new number. */
    private static void unheard(Payment payment, Act act) {
        if (payment.isLive()) {
            payment.fail(act.because(TradeState.UNHEARD.name()));
            told(payment);
        }
    }

    /** An order that nobody can pay any more: its live attempts have been ended at the provider before; where one is not, later. */
    public void expire(long orderId, String source) {
        Order order = lockedOrder(orderId);
        if (waits(order) && !isLive(order)) {
            order.expire(Act.by(source, clock));
            told(order);
        }
    }

    /**
     * Withdrawn while it waited to be paid; one that has been paid meanwhile stays.
     *
     * @throws Refused where an attempt could not be ended at the provider, so that somebody may still pay
     */
    public void cancelUnpaid(long orderId, String actor) {
        Order order = lockedOrder(orderId);
        if (!waits(order)) {
            return;
        }
        if (isLive(order)) {
            throw new Refused(PaymentReason.MAY_BE_UNDER_WAY);
        }
        order.cancel(Act.by(actor, clock));
        told(order);
    }

    private Order lockedOrder(long orderId) {
        return em.find(Order.class, orderId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static boolean waits(Order order) {
        return order.getState() == OrderState.AWAITING_PAYMENT;
    }

    private boolean isLive(Order order) {
        return !em.createNamedQuery(Payment.LIVE_OF_ORDER, Payment.class)
                .setParameter("order", order.getId())
                .getResultList()
                .isEmpty();
    }

    private static void told(Order order) {
        LOG.log(System.Logger.Level.INFO, "order {0} {1}", order.getNumber(), order.getState());
    }
}
