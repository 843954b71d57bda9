package org.calink.delivery.adapter;

import org.calink.delivery.RouteMeaning;

/**
 * What SF's operation codes mean for us; the one place where they are read. 80 is also given for a parcel locker, which
 * only the secondary code 401 tells.
 */
final class SfRouteCodes {

    private static final String LOCKER = "401";

    private SfRouteCodes() {}

    static RouteMeaning meaning(String opCode, String secondaryCode) {
        return switch (opCode) {
            case "50", "54" -> RouteMeaning.COLLECTED;
            case "44" -> RouteMeaning.OUT_FOR_DELIVERY;
            case "80" -> LOCKER.equals(secondaryCode) ? RouteMeaning.IN_LOCKER : RouteMeaning.SIGNED;
            case "70" -> RouteMeaning.NOT_DELIVERED;
            default -> RouteMeaning.IN_TRANSIT;
        };
    }
}
