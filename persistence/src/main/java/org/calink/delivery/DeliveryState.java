package org.calink.delivery;

/** Where what an order hands out is on its way to the holder. */
public enum DeliveryState {
    /** To be handed to the courier (待发货). */
    AWAITING_DISPATCH,
    /** With the courier (已发货). */
    DISPATCHED,
    /** Signed for (已签收). */
    DELIVERED,
    /** The courier will not or cannot deliver; a person sees to it. */
    FAILED,
    /** Lies at the desk (待领取). */
    AWAITING_PICKUP,
    /** Fetched at the desk (已领取). */
    COLLECTED
}
