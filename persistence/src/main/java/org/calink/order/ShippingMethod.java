package org.calink.order;

/** How the token reaches its holder (领取方式). */
public enum ShippingMethod {
    /** 邮寄(顺丰到付): by courier, carriage paid by the recipient. */
    COURIER,
    /** 现场领取: fetched at the counter. */
    PICKUP
}
