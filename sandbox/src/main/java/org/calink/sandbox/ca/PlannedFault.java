package org.calink.sandbox.ca;

/**
 * A fault that the next messages of an authority meet.
 *
 * @param on one of {@link MessageKind#ASKED}; empty: every CMP message it concerns
 * @param times how many messages still meet it; {@link #UNTIL_CLEARED} for all
 * @param seconds of {@link CaFault#DELAY}
 */
record PlannedFault(CaFault fault, String on, int times, int seconds) {

    static final int UNTIL_CLEARED = -1;

    boolean meets(String kind) {
        if (!on.isEmpty()) {
            return on.equals(kind);
        }
        return fault.concerns(kind) && (fault.isOfTheWholeHouse() || !MessageKind.PUBLISHED.contains(kind));
    }

    boolean last() {
        return times == 1;
    }

    PlannedFault usedOnce() {
        return times == UNTIL_CLEARED ? this : new PlannedFault(fault, on, times - 1, seconds);
    }
}
