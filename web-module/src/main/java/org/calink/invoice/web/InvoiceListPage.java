package org.calink.invoice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.invoice.Invoice;
import org.calink.invoice.service.InvoiceDesk;
import org.calink.kernel.Refused;
import org.calink.kernel.web.RefusalMessages;
import org.omnifaces.cdi.Param;

/** 发票管理. */
@Named
@RequestScoped
public class InvoiceListPage {

    @Inject
    private InvoiceDesk desk;

    @Inject
    private RefusalMessages refusals;

    @Inject
    @Param
    private Long send;

    private List<Invoice> invoices;

    /** Empty, too, for someone who acts for no enterprise. */
    public List<Invoice> getInvoices() {
        if (invoices == null) {
            try {
                invoices = desk.all();
            } catch (Refused noEnterprise) {
                invoices = List.of();
            }
        }
        return invoices;
    }

    /** 【发送邮箱】: the button says of which, since rows may have moved since the page was drawn. */
    public String send() {
        return send != null && refusals.attempt(() -> refusals.note("invoice", "sent", desk.send(send)))
                ? "/invoice/list?faces-redirect=true"
                : null;
    }
}
