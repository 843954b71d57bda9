package org.calink.payment;

/** Where a refund (退款) stands. A refund is asked for by the system and approved by a person of the finance duty. */
public enum RefundState {
    REQUESTED
}
