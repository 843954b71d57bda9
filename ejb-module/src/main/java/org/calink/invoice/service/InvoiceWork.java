package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.calink.account.Roles;
import org.calink.invoice.Invoice;
import org.calink.review.service.QueriedWork;

/** Invoices the tax office refused or never answered about (开具失败). */
@ApplicationScoped
public class InvoiceWork extends QueriedWork {

    public InvoiceWork() {
        super(
                new Post("invoice", Roles.FINANCE, null, "/staff/invoice", 50),
                Invoice.class,
                "x.state = org.calink.invoice.InvoiceState.FAILED",
                "x.createdAt",
                begins("x.order.number") + " or " + contains("x.order.enterprise.name"),
                new Shown("x.order.enterprise.name", "x.order.number"));
    }
}
