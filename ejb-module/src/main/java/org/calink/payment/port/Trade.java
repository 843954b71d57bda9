package org.calink.payment.port;

import java.time.Instant;
import org.calink.kernel.Money;

/**
 * A trade as its provider tells it; that it concerns our merchant account has been checked.
 *
 * @param providerNumber the provider's number, null while unpaid
 * @param amount what the payer was asked for; null where the provider did not say
 * @param paidAt null while unpaid
 */
public record Trade(String tradeNumber, TradeState state, String providerNumber, Money amount, Instant paidAt) {

    public static Trade of(String tradeNumber, TradeState state) {
        return new Trade(tradeNumber, state, null, null, null);
    }

    public boolean isPaid() {
        return state == TradeState.PAID;
    }
}
