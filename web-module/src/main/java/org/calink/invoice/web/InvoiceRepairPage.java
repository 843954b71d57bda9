package org.calink.invoice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceEvent;
import org.calink.invoice.service.InvoiceRepair;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;
import org.omnifaces.cdi.Param;

/** One invoice that could not be issued, for finance. */
@Named
@RequestScoped
public class InvoiceRepairPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private InvoiceRepair repair;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    private Invoice invoice;

    public void load() {
        getInvoice();
    }

    /** 【重新开具】 */
    public String again() {
        if (!refusals.attempt(() -> repair.tryAgain(id))) {
            invoice = null;
            return null;
        }
        refusals.note("invoice", "again.done");
        return "/staff/worklist?faces-redirect=true&duty=invoice&done=true";
    }

    public boolean isRepairable() {
        return getInvoice().can(InvoiceEvent.TRY_AGAIN);
    }

    public List<TimelineStep> getTimeline() {
        return getInvoice().getHistory().stream()
                .map(entry -> new TimelineStep(
                        words.of(InvoiceEvent.valueOf(entry.getEvent())), entry.getAt(), entry.getNote(), true))
                .toList();
    }

    public Invoice getInvoice() {
        if (invoice == null) {
            invoice = missing.unless(id, repair::one);
        }
        return invoice;
    }
}
