package org.calink.delivery;

/** What a line of the courier's route means for us. */
public enum RouteMeaning {
    COLLECTED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    /** Waits in a parcel locker: not yet in anybody's hands. */
    IN_LOCKER,
    SIGNED,
    NOT_DELIVERED
}
