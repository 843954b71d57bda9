package org.calink.sandbox.wechat;

import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.http.Answer;

/** Refunds (申请退款, 查询退款): partial and repeated allowed up to the paid amount, the refund number is the key. */
final class RefundDesk {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    private final Books books;
    private final Trades trades;
    private final Notifications notifications;
    private final Clock clock;

    RefundDesk(Books books, Trades trades, Notifications notifications, Clock clock) {
        this.books = books;
        this.trades = trades;
        this.notifications = notifications;
        this.clock = clock;
        books.change(
                """
                create table if not exists wechat_refund (out_refund_no varchar(64) primary key,
                refund_id varchar(32) not null, out_trade_no varchar(32) not null, transaction_id varchar(32) not null,
                refund bigint not null, total bigint not null, created timestamp(3) with time zone not null,
                done timestamp(3) with time zone not null)""");
    }

    Answer refund(JsonObject wish) {
        Trade trade = trade(wish);
        String number = wish.getString("out_refund_no", "");
        JsonObject amount = wish.getJsonObject("amount");
        if (!number.matches("[0-9a-zA-Z_\\-|*@]{1,64}") || amount == null) {
            throw TradeDesk.invalid("out_refund_no");
        }
        Refund refund =
                books.together(connection -> byNumber(number).orElseGet(() -> booked(trade, number, wish, amount)));
        return Answer.json(refund.json(clock.instant()));
    }

    Answer query(String number) {
        return Answer.json(byNumber(number)
                .orElseThrow(() -> new WeChatRefusal(404, "RESOURCE_NOT_EXISTS", "退款单不存在"))
                .json(clock.instant()));
    }

    private Refund booked(Trade trade, String number, JsonObject wish, JsonObject amount) {
        long asked = amount.getInt("refund", 0);
        if (!trade.wasPaid() || amount.getInt("total", 0) != trade.total()) {
            throw new WeChatRefusal(400, "INVALID_REQUEST", "订单状态或金额与原订单不一致");
        }
        if (asked <= 0 || refundedSoFar(trade) + asked > trade.total()) {
            throw new WeChatRefusal(400, "INVALID_REQUEST", "退款金额大于可退金额");
        }
        Instant now = clock.instant();
        Refund refund = new Refund(
                number,
                "503" + Chance.digits(25),
                trade.outTradeNo(),
                trade.transactionId(),
                asked,
                trade.total(),
                now,
                now.plus(ON_ITS_WAY));
        add(refund);
        trades.refunded(trade.outTradeNo());
        String url = wish.getString("notify_url", "");
        if (!url.isEmpty()) {
            notifications.refunded(refund, trade.merchantId(), url, ON_ITS_WAY);
        }
        return refund;
    }

    private Trade trade(JsonObject wish) {
        Optional<Trade> trade = wish.containsKey("transaction_id")
                ? trades.byTransaction(wish.getString("transaction_id"))
                : trades.byNumber(wish.getString("out_trade_no", ""));
        return trade.orElseThrow(() -> new WeChatRefusal(404, "RESOURCE_NOT_EXISTS", "订单不存在"));
    }

    private long refundedSoFar(Trade trade) {
        return books.row(
                        "select coalesce(sum(refund), 0) from wechat_refund where out_trade_no = ?",
                        row -> row.getLong(1),
                        trade.outTradeNo())
                .orElse(0L);
    }

    private Optional<Refund> byNumber(String number) {
        return books.row("select * from wechat_refund where out_refund_no = ?", RefundDesk::refund, number);
    }

    private void add(Refund refund) {
        books.change(
                "insert into wechat_refund values (?, ?, ?, ?, ?, ?, ?, ?)",
                refund.outRefundNo(),
                refund.refundId(),
                refund.outTradeNo(),
                refund.transactionId(),
                refund.refund(),
                refund.total(),
                refund.created(),
                refund.done());
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(
                row.getString("out_refund_no"),
                row.getString("refund_id"),
                row.getString("out_trade_no"),
                row.getString("transaction_id"),
                row.getLong("refund"),
                row.getLong("total"),
                Books.instant(row, "created"),
                Books.instant(row, "done"));
    }
}
