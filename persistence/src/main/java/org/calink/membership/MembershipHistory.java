package org.calink.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.calink.kernel.Act;
import org.calink.kernel.HistoryEntry;

/** One move of an identity. */
@Entity
@Table(name = "membership_history")
public class MembershipHistory extends HistoryEntry {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "membership_id")
    private Membership membership;

    protected MembershipHistory() {}

    MembershipHistory(Membership membership, MembershipEvent event, MembershipState from, Act act) {
        super(event, from, act);
        this.membership = membership;
    }

    public Membership membership() {
        return membership;
    }
}
