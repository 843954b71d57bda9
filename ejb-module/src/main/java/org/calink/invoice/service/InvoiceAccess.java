package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.calink.document.Document;
import org.calink.document.DocumentKind;
import org.calink.document.service.DocumentAccess;
import org.calink.invoice.Invoice;
import org.calink.membership.Membership;
import org.calink.membership.service.ActingAs;

/** Invoices belong to the enterprise: whoever acts for it may read them, not only who ordered. */
@ApplicationScoped
public class InvoiceAccess implements DocumentAccess {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private ActingAs acting;

    @Override
    public boolean mayView(Document document, long accountId) {
        Membership membership = acting.membership();
        return document.getKind() == DocumentKind.INVOICE
                && membership != null
                && membership.getEnterprise() != null
                && em.createNamedQuery(Invoice.OF_ENTERPRISE, Invoice.class)
                        .setParameter("enterprise", membership.getEnterprise().getId())
                        .getResultStream()
                        .map(Invoice::getDocument)
                        .anyMatch(pdf -> pdf != null && pdf.getId().equals(document.getId()));
    }
}
