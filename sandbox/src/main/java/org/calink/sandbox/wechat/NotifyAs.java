package org.calink.sandbox.wechat;

/** How the merchant hears of a payment: as it should be, or one of the ways in which it goes wrong. */
public enum NotifyAs {
    NORMAL,
    /** The notification comes twice, at the same moment. */
    TWICE,
    /** No notification ever comes; only the query tells. */
    NEVER,
    /** The notification tells one fen less than was paid. */
    WRONG_AMOUNT,
    /** The notification is signed by somebody else. */
    WRONG_SIGNATURE
}
