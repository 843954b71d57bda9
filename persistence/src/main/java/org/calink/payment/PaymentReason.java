package org.calink.payment;

import org.calink.kernel.Reason;

/** Why something about a payment was refused. */
public enum PaymentReason implements Reason {
    /** Invoice and delivery must be chosen first. */
    NOT_ARRANGED,
    /** The order is not waiting to be paid. */
    NOTHING_TO_PAY,
    /** The time to pay is over. */
    TOO_LATE,
    /** The provider did not accept the payment; detail: its code. */
    PROVIDER_REFUSED,
    /** A notification that does not prove where it comes from. */
    NOTIFICATION_UNPROVEN,
    /** A notification older or newer than five minutes. */
    NOTIFICATION_OUT_OF_TIME,
    /** A notification for another merchant or application. */
    NOTIFICATION_FOREIGN,
    /** A notification for a payment we do not know. */
    NOTIFICATION_UNKNOWN_PAYMENT,
    /** A notification whose amount or currency is not the payment's. */
    NOTIFICATION_AMOUNT,
    /** The provider does not say that it takes no more money for the order. */
    MAY_BE_UNDER_WAY,
    REFUND_NOT_FOUND
}
