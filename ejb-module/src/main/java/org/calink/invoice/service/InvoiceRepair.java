package org.calink.invoice.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.service.AuditTrail;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceReason;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;

/** Sees to invoices that could not be issued: has them filed anew when what stood in the way is mended. */
@Stateless
@RolesAllowed(Roles.FINANCE)
public class InvoiceRepair {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public Invoice one(long invoiceId) {
        Invoice invoice = em.find(Invoice.class, invoiceId);
        if (invoice == null) {
            throw new Refused(InvoiceReason.NOT_FOUND);
        }
        return invoice;
    }

    /** 【重新开具】: the next round of the timer files it. */
    public void tryAgain(long invoiceId) {
        Invoice invoice = one(invoiceId);
        invoice.tryAgain(Act.by(caller.name(), clock));
        audit.record("invoice.again", "order", invoice.getOrder().getNumber());
    }
}
