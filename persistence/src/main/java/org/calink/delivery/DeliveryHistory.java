package org.calink.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of a delivery. */
@Entity
@Table(name = "delivery_history")
public class DeliveryHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delivery_id", updatable = false)
    private Delivery delivery;

    protected DeliveryHistory() {}

    DeliveryHistory(Delivery delivery, LifeCycleEvent<DeliveryState> event, DeliveryState from, Act act) {
        super(event, from, act);
        this.delivery = delivery;
    }
}
