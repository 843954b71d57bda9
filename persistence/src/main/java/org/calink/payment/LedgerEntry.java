package org.calink.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Money;
import org.calink.order.Order;

/**
 * One double-entry posting (分录) in fen: moves an amount from the credited to the debited account, so it is balanced by its
 * form; the database holds the amount above zero, the accounts different, and one posting of a kind per subject. Never
 * changed, never deleted.
 */
@Entity
@Table(name = "ledger_entry")
@NamedQuery(
        name = LedgerEntry.BALANCE,
        query = "select coalesce(sum(case when e.debit = :account then e.fen else 0 - e.fen end), 0) from LedgerEntry e "
                + "where e.order.id = :order and (e.debit = :account or e.credit = :account)")
public class LedgerEntry {

    public static final String BALANCE = "LedgerEntry.balance";

    @Id
    @SequenceGenerator(name = "calink_seq", sequenceName = "calink_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calink_seq")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private LedgerPosting posting;

    /** Unique together with the posting: the payment's or the order's id. */
    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subject;

    @ManyToOne(optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(name = "debit_account", nullable = false, updatable = false)
    private LedgerAccount debit;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_account", nullable = false, updatable = false)
    private LedgerAccount credit;

    @Column(name = "amount", nullable = false, updatable = false)
    private long fen;

    @Column(name = "posted_at", nullable = false, updatable = false)
    private Instant postedAt;

    protected LedgerEntry() {}

    private LedgerEntry(LedgerPosting posting, long subject, Order order, Money amount, Instant at) {
        this.posting = posting;
        this.subject = subject;
        this.order = order;
        this.debit = posting.debit();
        this.credit = posting.credit();
        this.fen = amount.fen();
        this.postedAt = at;
    }

    public static LedgerEntry receipt(Payment payment, Instant at) {
        return new LedgerEntry(
                LedgerPosting.RECEIPT, payment.getId(), payment.getOrder(), payment.getAmount(), at);
    }

    public static LedgerEntry earning(Order order, Instant at) {
        return new LedgerEntry(LedgerPosting.EARNING, order.getId(), order, order.total(), at);
    }

    public static LedgerEntry refundDue(Refund refund, Instant at) {
        Payment payment = refund.getPayment();
        return new LedgerEntry(
                LedgerPosting.REFUND_DUE, payment.getId(), payment.getOrder(), refund.getAmount(), at);
    }

    public LedgerPosting posting() {
        return posting;
    }

    public LedgerAccount debit() {
        return debit;
    }

    public LedgerAccount credit() {
        return credit;
    }

    public Money amount() {
        return Money.ofFen(fen);
    }

    public Instant postedAt() {
        return postedAt;
    }
}
