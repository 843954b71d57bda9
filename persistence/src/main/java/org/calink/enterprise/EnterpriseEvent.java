package org.calink.enterprise;

import static org.calink.enterprise.EnterpriseState.APPROVED;
import static org.calink.enterprise.EnterpriseState.DRAFT;
import static org.calink.enterprise.EnterpriseState.RETURNED;
import static org.calink.enterprise.EnterpriseState.UNDER_REVIEW;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** The moves of an enterprise's information: from which states, to which state. Nothing else moves one. */
public enum EnterpriseEvent implements LifeCycleEvent<EnterpriseState> {
    SUBMIT(UNDER_REVIEW, DRAFT, RETURNED),
    RETURN(RETURNED, UNDER_REVIEW),
    APPROVE(APPROVED, UNDER_REVIEW);

    private final EnterpriseState target;
    private final Set<EnterpriseState> sources;

    EnterpriseEvent(EnterpriseState target, EnterpriseState... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    @Override
    public Set<EnterpriseState> sources() {
        return sources;
    }

    @Override
    public EnterpriseState target() {
        return target;
    }
}
