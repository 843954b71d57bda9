package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.calink.order.Order;
import org.calink.payment.Payment;
import org.calink.payment.Refund;
import org.calink.payment.RefundReason;

/** Notes that money must go back (退款), in the transaction of whatever made it so; sending it is another's work. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Refunds {

    private static final System.Logger LOG = System.getLogger(Refunds.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** The money that paid an order, where it was paid: for an order refused for good or withdrawn. */
    public void due(Order order, RefundReason reason) {
        em.createNamedQuery(Payment.PAID_ORDER, Payment.class)
                .setParameter("order", order.getId())
                .getResultStream()
                .findFirst()
                .ifPresent(payment -> due(payment, reason));
    }

    /** The money of one payment. */
    public void due(Payment payment, RefundReason reason) {
        Refund refund = new Refund(payment, reason, clock.instant());
        em.persist(refund);
        ledger.refundDue(refund);
        LOG.log(System.Logger.Level.INFO, "refund due for payment {0}: {1}", payment.getTradeNumber(), reason);
    }
}
