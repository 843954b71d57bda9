package org.calink.payment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Money;
import org.calink.order.Order;

/**
 * One attempt to pay an order (支付) by one channel. An order has at most one live attempt and at most one that pays it:
 * {@code liveOf} and {@code paysOrder} are unique in the database.
 *
 * <p>The row is committed before the provider is asked, so that no answer can concern a payment we do not know. While the
 * outcome is open it is asked for again, with growing gaps ({@link #isDueAt}).
 *
 * <p>Money that arrives for an order already paid or closed makes the payment succeed without paying the order; it is
 * {@link #isSurplus()} and goes back, see {@link Refund}.
 */
@Entity
@Table(name = "payment")
@NamedQuery(name = Payment.LIVE_OF_ORDER, query = "select p from Payment p where p.liveOf = :order")
@NamedQuery(name = Payment.BY_TRADE_NUMBER, query = "select p from Payment p where p.tradeNumber = :number")
@NamedQuery(name = Payment.OF_ORDER, query = "select p from Payment p where p.order.id = :order order by p.id desc")
@NamedQuery(name = Payment.PAID_ORDER, query = "select p from Payment p where p.paysOrder = :order")
@NamedQuery(
        name = Payment.DUE,
        query =
                "select p.id from Payment p where p.liveOf is not null and p.nextCheckAt <= :now order by p.nextCheckAt")
public class Payment extends Aggregate {

    public static final String LIVE_OF_ORDER = "Payment.liveOfOrder";
    public static final String BY_TRADE_NUMBER = "Payment.byTradeNumber";
    public static final String OF_ORDER = "Payment.ofOrder";
    public static final String PAID_ORDER = "Payment.paidOrder";
    public static final String DUE = "Payment.due";

    private static final Duration FIRST_GAP = Duration.ofSeconds(20);
    private static final Duration LONGEST_GAP = Duration.ofMinutes(30);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaymentChannel channel;

    /** Our number towards the provider (商户订单号). */
    @Column(name = "trade_number", nullable = false, unique = true)
    private String tradeNumber;

    @Column(nullable = false)
    private Money amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaymentState state;

    /** The order's id while this attempt is live. */
    @Column(name = "live_of", unique = true)
    private Long liveOf;

    /** The order's id if it was this attempt that paid it. */
    @Column(name = "pays_order", unique = true)
    private Long paysOrder;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    /** What the QR code says (code_url); null until the provider has answered. */
    @Column(name = "code_url")
    private String codeUrl;

    /** The provider's number (微信支付订单号). */
    @Column(name = "provider_number")
    private String providerNumber;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

    @Column(nullable = false)
    private int checks;

    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<PaymentHistory> history = new ArrayList<>();

    protected Payment() {}

    /**
     * @param attempt counts the attempts of this order from 1
     * @param expiresAt when the provider stops taking money for it
     */
    public Payment(Order order, PaymentChannel channel, int attempt, Instant at, Instant expiresAt) {
        super(at);
        this.order = order;
        this.channel = channel;
        this.tradeNumber = order.getNumber() + "P" + attempt;
        this.amount = order.total();
        this.state = PaymentState.CREATED;
        this.liveOf = order.getId();
        this.expiresAt = expiresAt;
        this.nextCheckAt = at.plus(FIRST_GAP);
    }

    /** The provider is about to be asked. */
    public void send(Act act) {
        move(PaymentEvent.SEND, act);
    }

    /** The provider answered with what the QR code says. */
    public void offered(String url, Act act) {
        codeUrl = url;
        if (PaymentEvent.FIND.possibleIn(state)) {
            find(act);
        }
    }

    /** No answer, or none that can be believed; nothing new where that was so before. */
    public void lose(Act act) {
        if (PaymentEvent.LOSE.possibleIn(state)) {
            move(PaymentEvent.LOSE, act);
        }
    }

    /** The provider knows of it and it is not paid yet. */
    public void find(Act act) {
        move(PaymentEvent.FIND, act);
    }

    /** Money received; pays the order unless the order cannot be paid any more. */
    public void succeed(Act act, String numberAtProvider, boolean forOrder) {
        move(PaymentEvent.SUCCEED, act);
        providerNumber = numberAtProvider;
        succeededAt = act.at();
        paysOrder = forOrder ? order.getId() : null;
    }

    public void fail(Act act) {
        move(PaymentEvent.FAIL, act);
    }

    public void close(Act act) {
        move(PaymentEvent.CLOSE, act);
    }

    /** Puts the next question to the provider off, each time by twice as long. */
    public void checkedAt(Instant now) {
        Duration gap = FIRST_GAP.multipliedBy(1L << Math.min(checks, 10));
        nextCheckAt = now.plus(gap.compareTo(LONGEST_GAP) < 0 ? gap : LONGEST_GAP);
        checks++;
    }

    private void move(PaymentEvent event, Act act) {
        PaymentState from = state;
        state = event.apply(from);
        history.add(new PaymentHistory(this, event, from, act));
        if (!state.isLive()) {
            liveOf = null;
            nextCheckAt = null;
        }
    }

    /** Whether the provider should be asked now. */
    public boolean isDueAt(Instant now) {
        return nextCheckAt != null && !now.isBefore(nextCheckAt);
    }

    public boolean isLive() {
        return state.isLive();
    }

    public boolean isSucceeded() {
        return state == PaymentState.SUCCEEDED;
    }

    /** Whether its money paid for nothing and must go back. */
    public boolean isSurplus() {
        return isSucceeded() && paysOrder == null;
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public Order getOrder() {
        return order;
    }

    public PaymentChannel getChannel() {
        return channel;
    }

    public String getTradeNumber() {
        return tradeNumber;
    }

    public Money getAmount() {
        return amount;
    }

    public PaymentState getState() {
        return state;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public String getCodeUrl() {
        return codeUrl;
    }

    public String getProviderNumber() {
        return providerNumber;
    }

    public Instant getSucceededAt() {
        return succeededAt;
    }

    public List<PaymentHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
