package org.calink.sandbox.ca;

/**
 * A fault that the next messages of an authority meet.
 *
 * @param on message kind ({@code ir}, {@code certConf}, {@code rr}, {@code ocsp} …); empty: every CMP message
 * @param times how many messages still meet it; {@link #UNTIL_CLEARED} for all
 * @param seconds of {@link CaFault#DELAY}
 */
record PlannedFault(CaFault fault, String on, int times, int seconds) {

    static final int UNTIL_CLEARED = -1;

    boolean meets(String kind) {
        if (fault == CaFault.DOWN && on.isEmpty()) {
            return true;
        }
        return on.isEmpty() ? !kind.equals("ocsp") && !kind.equals("crl") : on.equalsIgnoreCase(kind);
    }

    boolean last() {
        return times == 1;
    }

    PlannedFault usedOnce() {
        return times == UNTIL_CLEARED ? this : new PlannedFault(fault, on, times - 1, seconds);
    }
}
