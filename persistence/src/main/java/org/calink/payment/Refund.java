package org.calink.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Money;

/** That the money of a payment must go back (退款), and why. One a payment: refunds here are always in full. */
@Entity
@Table(name = "refund")
@NamedQuery(name = Refund.OF_ORDER, query = "select r from Refund r where r.payment.order.id = :order order by r.id")
public class Refund extends Aggregate {

    public static final String OF_ORDER = "Refund.ofOrder";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_id", unique = true)
    private Payment payment;

    @Column(nullable = false)
    private Money amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RefundReason reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RefundState state;

    protected Refund() {}

    public Refund(Payment payment, RefundReason reason, Instant at) {
        super(at);
        this.payment = payment;
        this.amount = payment.getAmount();
        this.reason = reason;
        this.state = RefundState.REQUESTED;
    }

    public Payment getPayment() {
        return payment;
    }

    public Money getAmount() {
        return amount;
    }

    public RefundReason getReason() {
        return reason;
    }

    public RefundState getState() {
        return state;
    }
}
