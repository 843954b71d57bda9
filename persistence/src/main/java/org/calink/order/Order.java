package org.calink.order;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.calink.account.Account;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.LockKind;
import org.calink.catalogue.Medium;
import org.calink.catalogue.Platform;
import org.calink.catalogue.Quotation;
import org.calink.document.Document;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Money;
import org.calink.kernel.Refused;

/**
 * One checkout (订单) of an enterprise's administrator, with a line for every certificate.
 *
 * <p>As a draft it follows the pages of the application: the notice is accepted, vendor and platforms are chosen, the
 * choice is confirmed, the form is made; {@link #step()} tells where it stands. A change of the choice undoes what follows
 * from it.
 *
 * <p>Submitting fixes the price and gives it a number. Then it waits to be paid, is reviewed (and perhaps returned, to be
 * submitted again without paying again), made, handed over. {@link OrderEvent} has every move.
 *
 * <p>An enterprise has at most one open order for a new master lock: {@code openKey} is unique in the database and null
 * when the order is closed.
 */
@Entity(name = "CaOrder")
@Table(name = "ca_order")
@NamedQuery(name = Order.OPEN_OF_KEY, query = "select o from CaOrder o where o.openKey = :key")
@NamedQuery(
        name = Order.UNPAID_SINCE,
        query = "select o.id from CaOrder o where o.state = org.calink.order.OrderState.AWAITING_PAYMENT "
                + "and o.payBy < :now order by o.payBy")
@NamedQuery(
        name = Order.SUBMITTED_BY,
        query = "select o.id from CaOrder o where o.number is not null and (o.enterprise = :enterprise "
                + "or o.account.id = :account) order by o.id desc")
@NamedQuery(
        name = Order.WITH_LINES,
        query = "select distinct o from CaOrder o join fetch o.lines join fetch o.account join fetch o.enterprise "
                + "where o.id in :ids order by o.id desc")
public class Order extends Aggregate {

    public static final String OPEN_OF_KEY = "Order.openOfKey";
    public static final String UNPAID_SINCE = "Order.unpaidSince";
    public static final String SUBMITTED_BY = "Order.submittedBy";
    public static final String WITH_LINES = "Order.withLines";

    /** Null while it is a draft. */
    @Column(name = "order_number", unique = true)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "enterprise_id")
    private Enterprise enterprise;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderState state;

    @Column(name = "open_key", unique = true)
    private String openKey;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<OrderHistory> history = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ca_order_consent", joinColumns = @JoinColumn(name = "order_id"))
    private List<OrderConsent> consents = new ArrayList<>();

    /** When the summary of the present choice was confirmed. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /** Until when it must be paid. */
    @Column(name = "pay_by")
    private Instant payBy;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Embedded
    private Shipping shipping;

    @Embedded
    private InvoiceWish invoiceWish;

    protected Order() {}

    private Order(Account account, Enterprise enterprise, Instant at) {
        super(at);
        this.account = account;
        this.enterprise = enterprise;
        this.state = OrderState.DRAFT;
    }

    /** The draft of an application for an enterprise's master lock (实体CA主锁申请). */
    public static Order newMasterLock(Account account, Enterprise enterprise, Instant at) {
        Order order = new Order(account, enterprise, at);
        order.openKey = openKeyOfNewMaster(enterprise);
        order.lines.add(new OrderLine(order, LockKind.ENTERPRISE_MASTER, Medium.UKEY, enterprise.getName(), at));
        return order;
    }

    /** The key that no two open orders of an enterprise for a new master lock can share. */
    public static String openKeyOfNewMaster(Enterprise enterprise) {
        return "NEW:ENTERPRISE_MASTER:" + enterprise.getId();
    }

    /** Records that the applicant accepted a text; accepting the same version twice records it once. */
    public void consentTo(Agreement agreement, Instant at) {
        requireEditable();
        consents.removeIf(consent -> consent.isTo(agreement.code()));
        consents.add(new OrderConsent(agreement, at));
    }

    /** Chooses vendor and platforms of a line; what was made for an earlier choice is undone. */
    public void choose(Medium medium, CaVendor vendor, Collection<Platform> platforms, Quotation quotation) {
        requireEditable();
        OrderLine line = line(medium);
        Money changed = total().minus(line.getPrice()).plus(quotation.total());
        if (state == OrderState.RETURNED && !changed.equals(total())) {
            throw new Refused(OrderReason.PRICE_DIFFERS, total().words(), changed.words());
        }
        line.choose(vendor, platforms, quotation);
        confirmedAt = null;
    }

    /** The applicant has checked vendor and platforms (【确定】). */
    public void confirmChoice(Instant at) {
        requireReached(OrderStep.SUMMARY);
        requireEditable();
        confirmedAt = at;
    }

    public void attachForm(Medium medium, Document form) {
        requireReached(OrderStep.FORM);
        requireEditable();
        line(medium).attach(form);
    }

    /** 【提交订单】: fixes what is ordered and its price, and gives the order its number. */
    public void submit(Act act, Duration toPay) {
        requireReached(OrderStep.CONFIRM);
        move(OrderEvent.SUBMIT, act);
        number = OrderNumber.of(getId(), act.at());
        submittedAt = act.at();
        payBy = act.at().plus(toPay);
    }

    /** What is asked on 支付确认; the kind of invoice stays as it is first chosen (发票类型选择后不可更改). */
    public void arrange(InvoiceWish invoice, Shipping delivery) {
        if (state != OrderState.AWAITING_PAYMENT) {
            throw new Refused(OrderReason.NOT_EDITABLE);
        }
        if (invoiceWish != null && invoiceWish.getKind() != null && invoiceWish.getKind() != invoice.getKind()) {
            throw Refused.field("invoiceKind", OrderReason.INVOICE_KIND_FIXED);
        }
        invoiceWish = invoice;
        shipping = delivery;
    }

    public void paid(Act act) {
        move(OrderEvent.PAY, act);
        paidAt = act.at();
    }

    public void approve(Act act) {
        move(OrderEvent.APPROVE, act);
    }

    /** From the making desk to the reviewer, who reads the note of the act and decides anew. */
    public void sendBack(Act act) {
        move(OrderEvent.SEND_BACK, act);
    }

    /** The note of the act is the reason the applicant reads. */
    public void returnForCorrection(Act act) {
        move(OrderEvent.RETURN, act);
    }

    public void resubmit(Act act) {
        requireReached(OrderStep.CONFIRM);
        move(OrderEvent.RESUBMIT, act);
    }

    /** Refuses for good; whoever calls this asks for the refund in the same transaction. */
    public void refuse(Act act) {
        move(OrderEvent.REFUSE, act);
    }

    /** The certificates are made; now the token goes to its holder. */
    public void fulfil(Act act) {
        move(OrderEvent.FULFIL, act);
    }

    /** The holder has it. */
    public void complete(Act act) {
        move(OrderEvent.COMPLETE, act);
    }

    /** Withdrawn by the applicant; if it was paid, whoever calls this asks for the refund in the same transaction. */
    public void cancel(Act act) {
        move(OrderEvent.CANCEL, act);
    }

    /** Never paid in time. */
    public void expire(Act act) {
        move(OrderEvent.EXPIRE, act);
    }

    private void move(OrderEvent event, Act act) {
        OrderState from = state;
        state = event.apply(from);
        history.add(new OrderHistory(this, event, from, act));
        if (!state.isOpen()) {
            openKey = null;
        }
    }

    /** The first step of the application that is not yet done. */
    public OrderStep step() {
        if (!state.isEditable()) {
            return state == OrderState.AWAITING_PAYMENT ? OrderStep.PAYMENT : OrderStep.DONE;
        }
        if (!hasConsentTo(Agreement.AFTER_SALES)) {
            return OrderStep.NOTICE;
        }
        if (lines.stream().anyMatch(line -> line.getVendor() == null)) {
            return OrderStep.CHOICE;
        }
        if (confirmedAt == null) {
            return OrderStep.SUMMARY;
        }
        return lines.stream().allMatch(OrderLine::hasForm) ? OrderStep.CONFIRM : OrderStep.FORM;
    }

    private void requireReached(OrderStep wanted) {
        if (step().isBefore(wanted)) {
            throw new Refused(OrderReason.STEP_NOT_REACHED, step());
        }
    }

    private void requireEditable() {
        if (!state.isEditable()) {
            throw new Refused(OrderReason.NOT_EDITABLE);
        }
    }

    public boolean hasConsentTo(String agreementCode) {
        return consents.stream().anyMatch(consent -> consent.isTo(agreementCode));
    }

    /** Whether a move is possible now: what pages ask before they offer it. */
    public boolean can(OrderEvent event) {
        return event.possibleIn(state);
    }

    public Money total() {
        return lines.stream().map(OrderLine::getPrice).reduce(Money.ZERO, Money::plus);
    }

    public OrderLine line(Medium medium) {
        return lines.stream()
                .filter(line -> line.getMedium() == medium)
                .findFirst()
                .orElseThrow();
    }

    public boolean belongsTo(long accountId) {
        return account.getId() == accountId;
    }

    /** Whether it is an order of this enterprise. */
    public boolean isOf(Enterprise candidate) {
        return enterprise.getId().equals(candidate.getId());
    }

    /** Whether invoice and delivery have been arranged. */
    public boolean isArranged() {
        return shipping != null && shipping.getMethod() != null;
    }

    public boolean isPaid() {
        return paidAt != null;
    }

    /** Why it was last returned or refused, or null. */
    public String lastNote() {
        return history.stream()
                .filter(entry -> entry.getToState().equals(state.name()))
                .reduce((earlier, later) -> later)
                .map(OrderHistory::getNote)
                .orElse(null);
    }

    public String getNumber() {
        return number;
    }

    public Account getAccount() {
        return account;
    }

    public Enterprise getEnterprise() {
        return enterprise;
    }

    public OrderState getState() {
        return state;
    }

    public List<OrderLine> getLines() {
        return Collections.unmodifiableList(lines);
    }

    public List<OrderHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }

    public List<OrderConsent> getConsents() {
        return Collections.unmodifiableList(consents);
    }

    public Money getTotal() {
        return total();
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getPayBy() {
        return payBy;
    }

    public Instant getPaidAt() {
        return paidAt;
    }

    /** To another address, because the courier does not go to the one that was chosen. */
    public void redirect(AddressForm to) {
        shipping = Shipping.courierTo(to);
    }

    /** Null until arranged on 支付确认. */
    public Shipping getShipping() {
        return shipping;
    }

    /** Null until arranged on 支付确认. */
    public InvoiceWish getInvoiceWish() {
        return invoiceWish;
    }
}
