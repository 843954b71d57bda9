package org.calink.kernel;

import java.time.Clock;
import java.time.Instant;

/**
 * Who does something, when, and what they say about it: what every change of state records.
 *
 * @param actor principal name such as {@code account:17}, {@code staff:3}, or the name of an automatic part such as {@code payment-janitor}
 * @param at the moment
 * @param note the reason in words, or null
 */
public record Act(String actor, Instant at, String note) {

    public static Act by(String actor, Clock clock) {
        return new Act(actor, clock.instant(), null);
    }

    public Act because(String reason) {
        return new Act(actor, at, reason);
    }
}
