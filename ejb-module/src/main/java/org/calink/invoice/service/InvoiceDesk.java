package org.calink.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.document.Document;
import org.calink.document.service.DocumentStore;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceReason;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.membership.service.ActingAs;
import org.calink.notice.service.Attachment;
import org.calink.notice.service.MailTemplate;
import org.calink.notice.service.Notices;

/** The invoices of the enterprise the caller acts for (发票管理). */
@Stateless
@RolesAllowed(Roles.USER)
public class InvoiceDesk {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private ActingAs actingAs;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private DocumentStore documents;

    @Inject
    private Notices notices;

    /** Newest first. */
    public List<Invoice> all() {
        return em.createNamedQuery(Invoice.OF_ENTERPRISE, Invoice.class)
                .setParameter("enterprise", actingAs.enterprise().getId())
                .getResultList();
    }

    /**
     * 【发送邮箱】: to the mailbox named when paying.
     *
     * @return that mailbox
     */
    public String send(long invoiceId) {
        Invoice invoice = readable(invoiceId);
        String mailbox = invoice.getOrder().getInvoiceWish().getMailbox();
        if (mailbox == null || mailbox.isBlank()) {
            throw new Refused(InvoiceReason.NO_MAILBOX);
        }
        Document pdf = invoice.getDocument();
        List<Attachment> files = List.of(new Attachment(pdf.getFileName(), pdf.getContentType(), documents.bytes(pdf)));
        notices.mail(
                mailbox,
                MailTemplate.INVOICE,
                files,
                invoice.getNumber(),
                invoice.getOrder().getNumber());
        invoice.sent(Act.by(caller.name(), clock));
        return mailbox;
    }

    private Invoice readable(long invoiceId) {
        Invoice invoice = em.find(Invoice.class, invoiceId);
        if (invoice == null || !invoice.getOrder().isOf(actingAs.enterprise())) {
            throw new Refused(InvoiceReason.NOT_FOUND);
        }
        if (!invoice.isReadable()) {
            throw new Refused(InvoiceReason.NOT_ISSUED);
        }
        return invoice;
    }
}
