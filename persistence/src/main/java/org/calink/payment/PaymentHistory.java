package org.calink.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;

/** One move of a payment. */
@Entity
@Table(name = "payment_history")
public class PaymentHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_id")
    private Payment payment;

    protected PaymentHistory() {}

    PaymentHistory(Payment payment, PaymentEvent event, PaymentState from, Act act) {
        super(event, from, act);
        this.payment = payment;
    }
}
