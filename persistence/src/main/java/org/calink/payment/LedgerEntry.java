package org.calink.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedNativeQuery;
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
@NamedNativeQuery(
        name = LedgerEntry.DIFFERENCES,
        query =
                """
                select 'PAYMENT_WITHOUT_RECEIPT' as difference, p.trade_number as subject, p.amount as due,
                    (select coalesce(sum(e.amount), 0) from ledger_entry e
                     where e.posting = 'RECEIPT' and e.subject_id = p.id) as booked
                from payment p
                where p.state = 'SUCCEEDED' and not exists (select 1 from ledger_entry e
                    where e.posting = 'RECEIPT' and e.subject_id = p.id and e.amount = p.amount)
                union all
                select 'RECEIPT_WITHOUT_PAYMENT', p.trade_number, 0, e.amount
                from ledger_entry e join payment p on p.id = e.subject_id
                where e.posting = 'RECEIPT' and p.state <> 'SUCCEEDED'
                union all
                select 'PAID_ORDER_WITHOUT_PAYMENT', o.order_number,
                    (select coalesce(sum(l.price), 0) from ca_order_line l where l.order_id = o.id), 0
                from ca_order o
                where o.paid_at is not null and not exists (select 1 from payment p where p.pays_order = o.id)
                union all
                select 'SURPLUS_WITHOUT_REFUND', p.trade_number, p.amount, 0 from payment p
                where p.state = 'SUCCEEDED' and p.pays_order is null
                    and not exists (select 1 from refund r where r.payment_id = p.id)
                union all
                select 'ORDER_NOT_SETTLED', rest.order_number, 0, rest.amount from
                    (select o.order_number, coalesce(sum(case when e.credit_account = 'RECEIVED' then e.amount
                                                              when e.debit_account = 'RECEIVED' then -e.amount end), 0) as amount
                     from ca_order o left join ledger_entry e on e.order_id = o.id
                     where o.state in ('FULFILLING', 'COMPLETED', 'CANCELLED', 'REFUSED', 'EXPIRED')
                     group by o.order_number) rest
                where rest.amount <> 0
                """)
@NamedNativeQuery(
        name = LedgerEntry.BALANCES,
        query =
                """
                select side.account, sum(side.debit), sum(side.credit) from (
                    select debit_account as account, amount as debit, 0 as credit from ledger_entry
                    union all
                    select credit_account, 0, amount from ledger_entry) side
                group by side.account
                """)
public class LedgerEntry {

    /**
     * Everything that does not add up: a {@link LedgerDifference}, the number of whom it concerns, what there should be and what
     * there is, in fen; no row when all does.
     */
    public static final String DIFFERENCES = "LedgerEntry.differences";

    /** The accounts that were ever moved, with the sums of their debits and credits in fen. */
    public static final String BALANCES = "LedgerEntry.balances";

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

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(name = "debit_account", nullable = false, updatable = false)
    private LedgerAccount debit;

    @Enumerated(EnumType.STRING)
    @Column(name = "credit_account", nullable = false, updatable = false)
    private LedgerAccount credit;

    @Column(name = "amount", nullable = false, updatable = false)
    private Money amount;

    @Column(name = "posted_at", nullable = false, updatable = false)
    private Instant postedAt;

    protected LedgerEntry() {}

    private LedgerEntry(LedgerPosting posting, long subject, Order order, Money amount, Instant at) {
        this.posting = posting;
        this.subject = subject;
        this.order = order;
        this.debit = posting.debit();
        this.credit = posting.credit();
        this.amount = amount;
        this.postedAt = at;
    }

    public static LedgerEntry receipt(Payment payment, Instant at) {
        return new LedgerEntry(LedgerPosting.RECEIPT, payment.getId(), payment.getOrder(), payment.getAmount(), at);
    }

    public static LedgerEntry earning(Order order, Instant at) {
        return new LedgerEntry(LedgerPosting.EARNING, order.getId(), order, order.total(), at);
    }

    public static LedgerEntry refundDue(Refund refund, Instant at) {
        Payment payment = refund.getPayment();
        return new LedgerEntry(LedgerPosting.REFUND_DUE, payment.getId(), payment.getOrder(), refund.getAmount(), at);
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
        return amount;
    }

    public Instant postedAt() {
        return postedAt;
    }
}
