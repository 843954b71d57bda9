package org.calink.invoice.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.kernel.service.Round;

/** Asks the tax office again about everything that is due, and at once when it hints that something is ready. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvoiceJanitor {

    @Inject
    private InvoiceBook book;

    @Inject
    private Invoicing invoicing;

    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
    public void round() {
        Round.over("invoice of order", book::due, invoicing::see, book::unclear);
    }

    /** An unsigned hint that an invoice may be ready: only what the tax office answers when asked counts. */
    @Asynchronous
    public void hint(String orderNumber) {
        book.orderOf(orderNumber).ifPresent(invoicing::see);
    }
}
