package org.calink.delivery;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to a delivery. */
public enum DeliveryEvent implements LifeCycleEvent<DeliveryState> {
    AWAIT_COURIER(DeliveryState.AWAITING_DISPATCH, Set.of()),
    AWAIT_HOLDER(DeliveryState.AWAITING_PICKUP, Set.of()),
    DISPATCH(DeliveryState.DISPATCHED, Set.of(DeliveryState.AWAITING_DISPATCH)),
    DELIVER(DeliveryState.DELIVERED, Set.of(DeliveryState.DISPATCHED)),
    FAIL(DeliveryState.FAILED, Set.of(DeliveryState.AWAITING_DISPATCH, DeliveryState.DISPATCHED)),
    TRY_AGAIN(DeliveryState.AWAITING_DISPATCH, Set.of(DeliveryState.FAILED)),
    COLLECT(DeliveryState.COLLECTED, Set.of(DeliveryState.AWAITING_PICKUP));

    private final DeliveryState target;
    private final Set<DeliveryState> sources;

    DeliveryEvent(DeliveryState target, Set<DeliveryState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<DeliveryState> sources() {
        return sources;
    }

    @Override
    public DeliveryState target() {
        return target;
    }
}
