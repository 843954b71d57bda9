package org.calink.membership;

import static org.calink.membership.MembershipState.ACTIVE;
import static org.calink.membership.MembershipState.ENDED;
import static org.calink.membership.MembershipState.REJECTED;
import static org.calink.membership.MembershipState.REQUESTED;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** The moves of an identity: from which states, to which state. Nothing else moves one. */
public enum MembershipEvent implements LifeCycleEvent<MembershipState> {
    ACCEPT(ACTIVE, REQUESTED),
    REJECT(REJECTED, REQUESTED),
    WITHDRAW(ENDED, REQUESTED),
    END(ENDED, ACTIVE);

    private final MembershipState target;
    private final Set<MembershipState> sources;

    MembershipEvent(MembershipState target, MembershipState... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    @Override
    public Set<MembershipState> sources() {
        return sources;
    }

    @Override
    public MembershipState target() {
        return target;
    }
}
