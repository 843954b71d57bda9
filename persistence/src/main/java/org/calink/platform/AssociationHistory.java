package org.calink.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;
import org.calink.kernel.LifeCycleEvent;

/** One move in the life of an association. */
@Entity
@Table(name = "association_history")
public class AssociationHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "association_id", updatable = false)
    private Association association;

    protected AssociationHistory() {}

    AssociationHistory(
            Association association, LifeCycleEvent<AssociationState> event, AssociationState from, Act act) {
        super(event, from, act);
        this.association = association;
    }
}
