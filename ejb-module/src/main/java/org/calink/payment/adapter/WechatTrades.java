package org.calink.payment.adapter;

import com.wechat.pay.java.service.payments.model.Transaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.calink.kernel.Money;
import org.calink.payment.port.Trade;
import org.calink.payment.port.TradeState;

/** Reads WeChat Pay's description of a trade. */
final class WechatTrades {

    static final String CURRENCY = "CNY";

    private WechatTrades() {}

    static Trade read(Transaction transaction) {
        TradeState state = state(transaction.getTradeState());
        return new Trade(
                transaction.getOutTradeNo(),
                state,
                state == TradeState.PAID ? transaction.getTransactionId() : null,
                amount(transaction),
                paidAt(transaction));
    }

    /** A trade of which money went back has been paid before. */
    private static TradeState state(Transaction.TradeStateEnum state) {
        return switch (state) {
            case SUCCESS, REFUND -> TradeState.PAID;
            case NOTPAY, USERPAYING, ACCEPT -> TradeState.WAITING;
            case CLOSED, REVOKED -> TradeState.CLOSED;
            case PAYERROR -> TradeState.FAILED;
        };
    }

    private static Money amount(Transaction transaction) {
        if (transaction.getAmount() == null || transaction.getAmount().getTotal() == null) {
            return null;
        }
        return Money.ofFen(transaction.getAmount().getTotal());
    }

    private static Instant paidAt(Transaction transaction) {
        String time = transaction.getSuccessTime();
        return time == null || time.isEmpty()
                ? null
                : OffsetDateTime.parse(time).toInstant();
    }
}
