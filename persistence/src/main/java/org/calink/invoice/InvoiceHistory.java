package org.calink.invoice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of an invoice. */
@Entity
@Table(name = "invoice_history")
public class InvoiceHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id", updatable = false)
    private Invoice invoice;

    protected InvoiceHistory() {}

    InvoiceHistory(Invoice invoice, LifeCycleEvent<InvoiceState> event, InvoiceState from, Act act) {
        super(event, from, act);
        this.invoice = invoice;
    }
}
