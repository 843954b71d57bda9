package org.calink.delivery;

/**
 * What a courier's operation code means for us; the one place where SF's codes are read. 80 is also given for a parcel
 * locker, so it ends the delivery but proves nobody's hand: the holder's first use of the token does.
 */
public enum RouteMeaning {
    COLLECTED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    SIGNED,
    NOT_DELIVERED;

    public static RouteMeaning of(String opCode) {
        return switch (opCode) {
            case "50", "54" -> COLLECTED;
            case "44" -> OUT_FOR_DELIVERY;
            case "80", "8000" -> SIGNED;
            case "70", "33" -> NOT_DELIVERED;
            default -> IN_TRANSIT;
        };
    }
}
