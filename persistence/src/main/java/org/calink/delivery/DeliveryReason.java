package org.calink.delivery;

import org.calink.kernel.Reason;

/** Why something is not handed out. */
public enum DeliveryReason implements Reason {
    /** There is none, or it is not the caller's. */
    NOT_FOUND,
    /** A certificate of the order does not stand on its token yet; details: token serial. */
    NOT_WRITTEN,
    /** The courier has given no waybill number yet. */
    NOT_BOOKED,
    /** The courier does not go to the address (超出派送范围). */
    OUT_OF_REACH,
    /** Not the code of the pick-up slip (领取单). */
    WRONG_PICKUP_CODE
}
