package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.service.DocumentStore;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceState;
import org.calink.invoice.port.TaxOffice.Filing;
import org.calink.invoice.port.TaxOffice.Finding;
import org.calink.invoice.port.TaxOffice.InvoiceRequest;
import org.calink.kernel.Act;
import org.calink.order.InvoiceWish;
import org.calink.order.Order;

/**
 * The book of invoices, each entry in a transaction of its own, so that no transaction waits for the tax office.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class InvoiceBook {

    static final String ACTOR = "invoice-desk";

    private static final Logger LOG = System.getLogger(InvoiceBook.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private DocumentStore documents;

    /** Opens the invoice of a made order, once. */
    public void open(long orderId) {
        if (ofOrder(orderId).isEmpty()) {
            em.persist(new Invoice(em.find(Order.class, orderId), act()));
        }
    }

    /** The token has left the desk. */
    public void shipped(long orderId) {
        ofOrder(orderId).orElseThrow().ship(act());
    }

    /** What is to be filed for an order now: its token has shipped, and nothing was filed yet. */
    public Optional<InvoiceRequest> toFile(long orderId) {
        return ofOrder(orderId).filter(Invoice::isToBeFiled).map(InvoiceBook::request);
    }

    private static InvoiceRequest request(Invoice invoice) {
        Order order = invoice.getOrder();
        InvoiceWish wish = order.getInvoiceWish();
        String bank = Stream.of(wish.getBank(), wish.getBankAccount())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new InvoiceRequest(
                order.getNumber(),
                wish.getTitle(),
                wish.getTaxNumber(),
                wish.getAddress(),
                wish.getPhone(),
                bank,
                wish.getMailbox(),
                invoice.getAmount());
    }

    /** Takes over how the filing ended. */
    public void filed(long orderId, Filing filing) {
        Invoice invoice = ofOrder(orderId).orElseThrow();
        if (filing instanceof Filing.Taken taken) {
            invoice.filed(taken.serial(), act());
        } else if (filing instanceof Filing.Refused refused) {
            invoice.failed(act().because(refused.reason()));
        } else if (filing instanceof Filing.Unclear unclear) {
            invoice.unclear(unclear.reason(), act());
        }
        LOG.log(Level.INFO, "invoice, order {0}: {1}", invoice.getOrder().getNumber(), filing);
    }

    /** The order number to ask about, while a filed invoice has no result. */
    public Optional<String> toFind(long orderId) {
        return ofOrder(orderId)
                .filter(invoice -> invoice.getState() == InvoiceState.ISSUING)
                .map(invoice -> invoice.getOrder().getNumber());
    }

    /** Takes over a result without an invoice. */
    public void found(long orderId, Finding finding) {
        Invoice invoice = ofOrder(orderId).orElseThrow();
        if (invoice.getState() != InvoiceState.ISSUING) {
            return; // another one has heard the result meanwhile
        }
        if (finding instanceof Finding.Failed failed) {
            invoice.failed(act().because(failed.reason()));
        } else if (finding instanceof Finding.NotFiled) {
            invoice.lost(act());
        } else if (finding instanceof Finding.Unclear unclear) {
            invoice.unclear(unclear.reason(), act());
        } else {
            invoice.unclear(null, act());
        }
    }

    /** What is due could not be asked about at all; it is put off like an answer that says nothing. */
    public void unclear(long orderId, String why) {
        ofOrder(orderId).orElseThrow().unclear(why, act());
    }

    /** Takes the issued invoice into our archive. */
    public void issued(long orderId, Finding.Issued issued, byte[] pdf) {
        Invoice invoice = ofOrder(orderId).orElseThrow();
        if (invoice.getState() != InvoiceState.ISSUING) {
            return;
        }
        Order order = invoice.getOrder();
        Document document =
                documents.keep(DocumentKind.INVOICE, order.getAccount().getId(), issued.number() + ".pdf", pdf);
        invoice.issued(issued.number(), issued.at(), document, act());
        LOG.log(Level.INFO, "invoice {0} issued for order {1}", issued.number(), order.getNumber());
    }

    /** What has to be asked about now, by order. */
    public List<Long> due() {
        return em.createNamedQuery(Invoice.DUE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(50)
                .getResultStream()
                .map(id -> em.find(Invoice.class, id).getOrder().getId())
                .toList();
    }

    /** The order behind its number, for hints from outside. */
    public Optional<Long> orderOf(String orderNumber) {
        return em.createQuery("select i.order.id from Invoice i where i.order.number = :number", Long.class)
                .setParameter("number", orderNumber)
                .getResultStream()
                .findFirst();
    }

    private Act act() {
        return Act.by(ACTOR, clock);
    }

    private Optional<Invoice> ofOrder(long orderId) {
        return em.createNamedQuery(Invoice.OF_ORDER, Invoice.class)
                .setParameter("order", orderId)
                .getResultStream()
                .findFirst();
    }
}
