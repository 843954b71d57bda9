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

/** One invoice that could not be issued, for finance. */
@Named
@RequestScoped
public class InvoiceRepairPage {

    @Inject
    private InvoiceRepair repair;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    private long id;
    private Invoice invoice;

    public void load() {
        invoice = missing.unless(() -> repair.one(id));
    }

    /** 【重新开具】 */
    public String again() {
        if (!refusals.attempt(() -> repair.tryAgain(id))) {
            load();
            return null;
        }
        refusals.note("invoice", "again.done");
        return "/staff/home?faces-redirect=true";
    }

    public boolean isRepairable() {
        return invoice.can(InvoiceEvent.TRY_AGAIN);
    }

    public List<TimelineStep> getTimeline() {
        return invoice.getHistory().stream()
                .map(entry -> new TimelineStep(
                        words.of(InvoiceEvent.valueOf(entry.getEvent())), entry.getAt(), entry.getNote(), true))
                .toList();
    }

    public Invoice getInvoice() {
        return invoice;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
