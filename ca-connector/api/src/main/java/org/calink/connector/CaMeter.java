package org.calink.connector;

import java.time.Duration;

/**
 * Is told of everything countable at an authority as it happens, by the thread in which it happens: must return at once. What
 * it throws is logged and has no other consequence.
 */
public interface CaMeter {

    /** A call was answered in a way that can be trusted, this long after it was begun. */
    default void answered(Duration after) {}

    /** A call failed. */
    default void failed(Obstacle obstacle) {}

    /** A reservation ended in this way. */
    default void reserved(ReserveResult result) {}

    /** Settlement has ended a branch in this way. */
    default void settled(QueryResult.Outcome outcome) {}
}
