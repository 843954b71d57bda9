package org.calink.payment;

/** What does not add up between payments, orders, refunds and the ledger (差异); each concerns one payment or order. */
public enum LedgerDifference {
    /** A payment succeeded and its money is not in the ledger, or with another amount. */
    PAYMENT_WITHOUT_RECEIPT,
    /** The ledger has received money for a payment that did not succeed. */
    RECEIPT_WITHOUT_PAYMENT,
    /** An order counts as paid, and no payment paid it. */
    PAID_ORDER_WITHOUT_PAYMENT,
    /** Money that paid for nothing is not owed back. */
    SURPLUS_WITHOUT_REFUND,
    /** An order is made or closed, and what was received for it is neither earned nor owed back. */
    ORDER_NOT_SETTLED
}
