package org.calink.payment;

/** Why money goes back. */
public enum RefundReason {
    /** 重复支付: the order had been paid already. */
    PAID_TWICE,
    /** It arrived after the order was closed. */
    ORDER_CLOSED,
    /** The reviewer refused the order for good. */
    ORDER_REFUSED,
    /** The applicant withdrew before the certificate was made. */
    ORDER_WITHDRAWN
}
