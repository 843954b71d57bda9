package org.calink.certificate;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to an attempt to have a certificate made. */
public enum IssuanceEvent implements LifeCycleEvent<IssuanceState> {
    PLAN(IssuanceState.PLANNED, Set.of()),
    /** Claims it: of two who make the same line only one comes past here. */
    RESERVE(IssuanceState.RESERVED, Set.of(IssuanceState.PLANNED, IssuanceState.ARRIVED)),
    WAIT(IssuanceState.WAITING, Set.of(IssuanceState.RESERVED)),
    ARRIVE(IssuanceState.ARRIVED, Set.of(IssuanceState.WAITING)),
    ISSUE(IssuanceState.ISSUED, Set.of(IssuanceState.RESERVED)),
    REFUSE(IssuanceState.REFUSED, Set.of(IssuanceState.PLANNED, IssuanceState.WAITING, IssuanceState.ARRIVED)),
    LOSE_SIGHT(IssuanceState.UNKNOWN, Set.of(IssuanceState.PLANNED, IssuanceState.WAITING, IssuanceState.ARRIVED)),
    CANCEL(
            IssuanceState.CANCELLED,
            Set.of(IssuanceState.PLANNED, IssuanceState.UNKNOWN, IssuanceState.WAITING, IssuanceState.ARRIVED));

    private final IssuanceState target;
    private final Set<IssuanceState> sources;

    IssuanceEvent(IssuanceState target, Set<IssuanceState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<IssuanceState> sources() {
        return sources;
    }

    @Override
    public IssuanceState target() {
        return target;
    }
}
