package org.calink.invoice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.calink.document.Document;
import org.calink.kernel.Act;
import org.calink.kernel.Aggregate;
import org.calink.kernel.Fetching;
import org.calink.kernel.Money;
import org.calink.kernel.Refused;
import org.calink.kernel.Repetition;
import org.calink.kernel.TypedText;
import org.calink.order.InvoiceKind;
import org.calink.order.Order;

/**
 * The invoice of one order, over what was paid for it, made out as the buyer wished when paying.
 *
 * <p>It is requested when the order is made and issued when the token ships. An electronic one is filed with the tax
 * office's provider under the order's number (filing twice issues once), asked for until it has its number, and its PDF
 * copied into our archive. A paper special invoice (纸质专票) is written by a person and travels with the token. Where the
 * provider does not answer it stays as it is and is asked again with growing gaps; where it refuses, a person sees to it.
 */
@Entity
@Table(name = "invoice")
@NamedQuery(name = Invoice.OF_ORDER, query = "select i from Invoice i where i.order.id = :order")
@NamedQuery(
        name = Invoice.OF_ENTERPRISE,
        query = "select distinct i from Invoice i left join fetch i.document where i.order.enterprise.id = :enterprise "
                + "and i.state <> org.calink.invoice.InvoiceState.NOT_WANTED order by i.id desc",
        hints = @QueryHint(name = Fetching.JOIN, value = "i.order.lines"))
@NamedQuery(
        name = Invoice.DUE,
        query =
                "select i.id from Invoice i where i.repetition.nextTryAt <= :now and i.state in"
                        + " (org.calink.invoice.InvoiceState.REQUESTED, org.calink.invoice.InvoiceState.ISSUING) order by i.repetition.nextTryAt")
@NamedQuery(name = Invoice.IN_STATE, query = "select i from Invoice i where i.state = :state order by i.id")
public class Invoice extends Aggregate {

    public static final String OF_ORDER = "Invoice.ofOrder";
    public static final String OF_ENTERPRISE = "Invoice.ofEnterprise";
    public static final String DUE = "Invoice.due";
    public static final String IN_STATE = "Invoice.inState";

    /** The provider needs some seconds from filing to the number. */
    private static final Duration RESULT_GAP = Duration.ofSeconds(10);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private InvoiceKind kind;

    @Column(nullable = false, updatable = false)
    private Money amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InvoiceState state;

    @Column(name = "filing_serial")
    private String filingSerial;

    @Column(name = "invoice_number")
    private String number;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Document document;

    @Embedded
    private Repetition repetition;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<InvoiceHistory> history = new ArrayList<>();

    protected Invoice() {}

    public Invoice(Order order, Act act) {
        super(act.at());
        this.order = order;
        this.amount = order.total();
        this.repetition = Repetition.none();
        boolean wanted =
                order.getInvoiceWish() != null && order.getInvoiceWish().isWanted();
        this.kind = wanted ? order.getInvoiceWish().getKind() : null;
        InvoiceEvent first = wanted ? InvoiceEvent.REQUEST : InvoiceEvent.DECLINE;
        this.state = first.target();
        history.add(new InvoiceHistory(this, first, null, act));
    }

    /** The token ships: an electronic invoice is to be filed now, a paper one lies in the parcel. */
    public void ship(Act act) {
        if (kind == InvoiceKind.ELECTRONIC_ORDINARY && state == InvoiceState.REQUESTED) {
            repetition.restart(act.at());
        }
    }

    /** The provider has taken it and will issue it. */
    public void filed(String serial, Act act) {
        filingSerial = serial;
        if (state != InvoiceState.ISSUING) {
            move(InvoiceEvent.FILE, act);
        }
        repetition.restart(act.at().plus(RESULT_GAP));
    }

    /** Not yet clear; asked again later, finally by a person. */
    public void unclear(String why, Act act) {
        boolean open = state == InvoiceState.REQUESTED || state == InvoiceState.ISSUING;
        if (open && !repetition.again(why, act.at())) {
            failed(act.because(why));
        }
    }

    /** Refused, in the words of the note. */
    public void failed(Act act) {
        repetition.done();
        move(InvoiceEvent.FAIL, act);
    }

    /** The provider knows nothing of a filing we thought it had taken: it is filed anew. */
    public void lost(Act act) {
        filingSerial = null;
        move(InvoiceEvent.LOSE, act);
        repetition.restart(act.at());
    }

    /** A person has mended what stood in the way. */
    public void tryAgain(Act act) {
        move(InvoiceEvent.TRY_AGAIN, act);
        repetition.restart(act.at());
    }

    /** It has its number, and its PDF lies in our archive. */
    public void issued(String invoiceNumber, Instant at, Document pdf, Act act) {
        number = invoiceNumber;
        issuedAt = at;
        document = pdf;
        repetition.done();
        move(InvoiceEvent.ISSUE, act);
    }

    /** A paper invoice was written by a person and lies in the parcel; its number is 8 or 20 digits. */
    public void enclosed(String invoiceNumber, Act act) {
        String typed = TypedText.code(invoiceNumber);
        if (typed == null || !typed.matches("\\d{8}|\\d{20}")) {
            throw Refused.field("paperInvoice", InvoiceReason.NUMBER_FORM);
        }
        number = typed;
        issuedAt = act.at();
        move(InvoiceEvent.ISSUE, act);
    }

    /** Mailed to the buyer, as often as wanted. */
    public void sent(Act act) {
        move(InvoiceEvent.SEND, act);
    }

    private void move(InvoiceEvent event, Act act) {
        InvoiceState from = state;
        state = event.apply(from);
        history.add(new InvoiceHistory(this, event, from, act));
    }

    public boolean can(InvoiceEvent event) {
        return event.possibleIn(state);
    }

    /** Whether there is something to look at (【查看发票】) and to mail (【发送邮箱】). */
    public boolean isReadable() {
        return document != null;
    }

    /** Whether its token has shipped and nothing was filed yet. */
    public boolean isToBeFiled() {
        return state == InvoiceState.REQUESTED && repetition.getNextTryAt() != null;
    }

    public Order getOrder() {
        return order;
    }

    /** Null when none is wanted. */
    public InvoiceKind getKind() {
        return kind;
    }

    public Money getAmount() {
        return amount;
    }

    public InvoiceState getState() {
        return state;
    }

    /** The provider's number of the filing; null until filed. */
    public String getFilingSerial() {
        return filingSerial;
    }

    /** 20 digits for a fully digital invoice (数电票); null until issued. */
    public String getNumber() {
        return number;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** The PDF in our archive; null until issued, and for paper. */
    public Document getDocument() {
        return document;
    }

    public Repetition getRepetition() {
        return repetition;
    }

    public List<InvoiceHistory> getHistory() {
        return Collections.unmodifiableList(history);
    }
}
