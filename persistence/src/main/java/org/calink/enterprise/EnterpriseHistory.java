package org.calink.enterprise;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;

/** One move of an enterprise's information: its timeline, and the reviewer's answer (处理意见) in the note. */
@Entity
@Table(name = "enterprise_history")
public class EnterpriseHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "enterprise_id")
    private Enterprise enterprise;

    protected EnterpriseHistory() {}

    EnterpriseHistory(Enterprise enterprise, EnterpriseEvent event, EnterpriseState from, Act act) {
        super(event, from, act);
        this.enterprise = enterprise;
    }

    public Enterprise enterprise() {
        return enterprise;
    }
}
