package org.calink.payment;

/** An account of the ledger (账簿科目). Debits are positive: a channel's balance is what it owes us. */
public enum LedgerAccount {
    /** What lies with WeChat Pay for us. */
    CHANNEL,
    /** What applicants have paid and we have not earned yet (预收). */
    RECEIVED,
    /** What we have earned by making certificates. */
    EARNED,
    /** What we owe back to applicants or have sent back. */
    REFUNDED,
    /** What the channel keeps for itself. */
    FEES
}
