/** Payments (支付), refunds and the ledger. Start with {@link org.calink.payment.Payment} and {@link org.calink.payment.LedgerEntry}. */
package org.calink.payment;
