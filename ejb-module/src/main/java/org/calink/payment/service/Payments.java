package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderEvent;
import org.calink.order.OrderState;
import org.calink.payment.Payment;
import org.calink.payment.PaymentChannel;
import org.calink.payment.PaymentReason;
import org.calink.payment.port.Charge;

/**
 * The short transactions around a payment; between them the provider is asked, never inside. Each takes the order's row
 * first and then the payment's, so that they cannot wait for each other in a circle. Callers have decided who may.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Payments {

    private static final System.Logger LOG = System.getLogger(Payments.class.getName());
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.calink.payment.charge", Locale.ROOT);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The live attempt of an order, or a new one, which is on record before anybody is asked. */
    public Payment begin(long orderId, PaymentChannel channel, String actor) {
        Order order = em.find(Order.class, orderId, LockModeType.PESSIMISTIC_WRITE);
        Optional<Payment> live = live(orderId);
        if (live.isPresent()) {
            return live.get();
        }
        requirePayable(order);
        Payment payment = new Payment(order, channel, attempts(orderId) + 1, clock.instant(), order.getPayBy());
        payment.send(Act.by(actor, clock));
        em.persist(payment);
        LOG.log(System.Logger.Level.INFO, "payment {0} begun", payment.getTradeNumber());
        return payment;
    }

    private void requirePayable(Order order) {
        if (order.getState() != OrderState.AWAITING_PAYMENT) {
            throw new Refused(PaymentReason.NOTHING_TO_PAY);
        }
        if (!order.isArranged()) {
            throw new Refused(PaymentReason.NOT_ARRANGED);
        }
        if (!clock.instant().isBefore(order.getPayBy())) {
            throw new Refused(PaymentReason.TOO_LATE);
        }
    }

    private int attempts(long orderId) {
        return ofOrder(orderId).size();
    }

    /** All attempts of an order, newest first. */
    public List<Payment> ofOrder(long orderId) {
        return em.createNamedQuery(Payment.OF_ORDER, Payment.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    public Optional<Payment> live(long orderId) {
        return em.createNamedQuery(Payment.LIVE_OF_ORDER, Payment.class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst();
    }

    /** What to tell the provider about a payment. */
    public Charge charge(long paymentId) {
        Payment payment = em.find(Payment.class, paymentId);
        return new Charge(
                payment.getTradeNumber(),
                MessageFormat.format(
                        WORDS.getString("description"), payment.getOrder().getNumber()),
                payment.getAmount(),
                payment.getExpiresAt());
    }

    /** The provider has answered with what the QR code says. */
    public void offered(long paymentId, String codeUrl) {
        Payment payment = locked(paymentId);
        if (payment.isLive()) {
            payment.offered(codeUrl, Act.by("payment-provider", clock));
        }
    }

    /** The provider has said no. */
    public void failed(long paymentId, String code) {
        Payment payment = locked(paymentId);
        if (payment.isLive()) {
            payment.fail(Act.by("payment-provider", clock).because(code));
            LOG.log(
                    System.Logger.Level.WARNING,
                    "payment {0} refused by provider: {1}",
                    payment.getTradeNumber(),
                    code);
        }
    }

    /** The provider has not answered. */
    public void lost(long paymentId) {
        Payment payment = locked(paymentId);
        payment.lose(Act.by("payment-provider", clock));
        LOG.log(System.Logger.Level.WARNING, "payment {0}: no answer, will be asked again", payment.getTradeNumber());
    }

    /** Payments whose outcome should be asked for now. */
    public List<Long> due(int most) {
        return em.createNamedQuery(Payment.DUE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * A payment whose outcome is open.
     *
     * @param wanted whether its order still waits to be paid
     */
    public record Open(String tradeNumber, boolean wanted) {}

    /** Takes a due payment for asking, so that no other node asks too; empty where another was faster. */
    public Optional<Open> claim(long paymentId) {
        Payment payment = locked(paymentId);
        Instant now = clock.instant();
        if (!payment.isDueAt(now)) {
            return Optional.empty();
        }
        payment.checkedAt(now);
        return Optional.of(new Open(payment.getTradeNumber(), payment.getOrder().can(OrderEvent.PAY)));
    }

    private Payment locked(long paymentId) {
        Payment payment = em.find(Payment.class, paymentId);
        em.lock(payment.getOrder(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        return payment;
    }
}
