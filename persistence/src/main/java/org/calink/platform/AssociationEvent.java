package org.calink.platform;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to an association. */
public enum AssociationEvent implements LifeCycleEvent<AssociationState> {
    PLAN(AssociationState.PENDING, Set.of()),
    ACKNOWLEDGE(AssociationState.ACTIVE, Set.of(AssociationState.PENDING, AssociationState.FAILED)),
    GIVE_UP(AssociationState.FAILED, Set.of(AssociationState.PENDING)),
    TRY_AGAIN(AssociationState.PENDING, Set.of(AssociationState.FAILED));

    private final AssociationState target;
    private final Set<AssociationState> sources;

    AssociationEvent(AssociationState target, Set<AssociationState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<AssociationState> sources() {
        return sources;
    }

    @Override
    public AssociationState target() {
        return target;
    }
}
