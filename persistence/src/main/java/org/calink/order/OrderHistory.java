package org.calink.order;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;

/** One move of an order: its timeline, and the reviewer's answer. */
@Entity
@Table(name = "ca_order_history")
public class OrderHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private Order order;

    protected OrderHistory() {}

    OrderHistory(Order order, OrderEvent event, OrderState from, Act act) {
        super(event, from, act);
        this.order = order;
    }

    public Order order() {
        return order;
    }
}
