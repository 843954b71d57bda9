package org.calink.payment.port;

/** What a provider says about a trade. */
public enum TradeState {
    /** Known, not paid yet. */
    WAITING,
    PAID,
    /** Ended unpaid. */
    CLOSED,
    /** The payer's payment failed for good. */
    FAILED,
    /** The provider has never heard of it. */
    UNHEARD
}
