package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.invoice.Invoice;
import org.calink.review.service.QueriedWork;
import org.calink.review.service.WorkItem;

/** Invoices the tax office refused or never answered about (开具失败). */
@ApplicationScoped
public class InvoiceWork extends QueriedWork<Invoice> {

    public InvoiceWork() {
        super(
                new Post("invoice", Roles.FINANCE, null, "/staff/invoice", 50),
                Invoice.class,
                "x.state = org.calink.invoice.InvoiceState.FAILED",
                "x.createdAt",
                begins("x.order.number") + " or " + contains("x.order.enterprise.name"));
    }

    @Override
    protected WorkItem item(Invoice invoice) {
        return new WorkItem(
                invoice.getId(),
                invoice.getCreatedAt(),
                invoice.getOrder().getEnterprise().getName(),
                invoice.getOrder().getNumber());
    }
}
