package org.calink.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of an attempt to have a certificate made. */
@Entity
@Table(name = "issuance_history")
public class IssuanceHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "issuance_id", updatable = false)
    private Issuance issuance;

    protected IssuanceHistory() {}

    IssuanceHistory(Issuance issuance, LifeCycleEvent<IssuanceState> event, IssuanceState from, Act act) {
        super(event, from, act);
        this.issuance = issuance;
    }
}
