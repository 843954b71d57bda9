package org.calink.payment;

/** The kinds of posting: which account is debited, which credited. A posting of a kind happens once per subject. */
public enum LedgerPosting {
    /** A payment succeeded: the channel owes us, we owe a certificate. Subject: the payment. */
    RECEIPT(LedgerAccount.CHANNEL, LedgerAccount.RECEIVED),
    /** The certificates of an order are made: what was received is earned. Subject: the order. */
    EARNING(LedgerAccount.RECEIVED, LedgerAccount.EARNED),
    /** Money must go back: what was received is owed to the payer. Subject: the payment. */
    REFUND_DUE(LedgerAccount.RECEIVED, LedgerAccount.REFUNDED);

    private final LedgerAccount debit;
    private final LedgerAccount credit;

    LedgerPosting(LedgerAccount debit, LedgerAccount credit) {
        this.debit = debit;
        this.credit = credit;
    }

    public LedgerAccount debit() {
        return debit;
    }

    public LedgerAccount credit() {
        return credit;
    }
}
