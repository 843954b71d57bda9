package org.calink.invoice.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.calink.kernel.web.MenuEntry;
import org.calink.kernel.web.MenuEntry.Place;
import org.calink.kernel.web.Visitor;

/** 发票管理. */
@RequestScoped
public class InvoiceMenu {

    @Inject
    private Visitor visitor;

    @Produces
    @Dependent
    MenuEntry invoices() {
        return visitor.isUser() ? new MenuEntry(Place.CENTRE, 50, "invoice", "menu", "/invoice/list") : null;
    }
}
