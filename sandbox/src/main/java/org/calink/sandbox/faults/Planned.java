package org.calink.sandbox.faults;

/**
 * A fault waiting for a provider's next calls.
 *
 * @param operation only calls whose path or operation name contains this; empty: every call
 * @param times how many calls still meet it; it is gone after that
 * @param seconds how long {@link Fault#DELAY} lasts
 */
public record Planned(Fault fault, String operation, int times, int seconds) {

    boolean meets(String calledOperation) {
        return times > 0 && calledOperation.contains(operation);
    }

    Planned once() {
        return new Planned(fault, operation, times - 1, seconds);
    }
}
