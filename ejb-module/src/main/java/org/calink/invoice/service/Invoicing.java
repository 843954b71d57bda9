package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.calink.invoice.port.TaxOffice;
import org.calink.invoice.port.TaxOffice.Finding;
import org.calink.invoice.port.TaxOffice.NoWord;

/** Asks the tax office, between two entries in the book and in no transaction of the database. */
@ApplicationScoped
public class Invoicing {

    @Inject
    private InvoiceBook book;

    @Inject
    private TaxOffice taxOffice;

    /** Whatever this order's invoice needs of the tax office now: to be filed, or to be asked for. */
    public void see(long orderId) {
        book.toFile(orderId).ifPresent(request -> book.filed(orderId, taxOffice.file(request)));
        book.toFind(orderId).ifPresent(number -> take(orderId, taxOffice.find(number)));
    }

    private void take(long orderId, Finding finding) {
        if (!(finding instanceof Finding.Issued issued)) {
            book.found(orderId, finding);
            return;
        }
        try {
            book.issued(orderId, issued, taxOffice.pdf(issued.pdf()));
        } catch (NoWord unclear) {
            book.found(orderId, new Finding.Unclear("PDF: " + unclear.getMessage()));
        }
    }
}
