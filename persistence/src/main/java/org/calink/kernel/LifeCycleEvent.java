package org.calink.kernel;

import java.util.Set;

/**
 * A move between states; implemented by the event enum beside each status enum, which is the only place where the moves
 * stand. Pages ask {@link #possibleIn}, aggregates call {@link #apply}.
 *
 * @param <S> the status enum
 */
public interface LifeCycleEvent<S extends Enum<S>> {

    String name();

    Set<S> sources();

    S target();

    default boolean possibleIn(S state) {
        return sources().contains(state);
    }

    /**
     * The state after this event; refuses {@link LifeCycleReason#NOT_POSSIBLE_NOW}, which is what the second of two people
     * hears who do the same at once.
     */
    default S apply(S state) {
        if (!possibleIn(state)) {
            throw new Refused(LifeCycleReason.NOT_POSSIBLE_NOW, name(), state.name());
        }
        return target();
    }
}
