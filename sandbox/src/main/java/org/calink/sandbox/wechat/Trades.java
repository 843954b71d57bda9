package org.calink.sandbox.wechat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.books.Books;

/** WeChat Pay's book of orders. */
record Trades(Books books) {

    private static final String ALL = "select * from wechat_trade ";

    Trades {
        books.change(
                """
                create table if not exists wechat_trade (out_trade_no varchar(32) primary key,
                transaction_id varchar(32) unique, app_id varchar(32) not null, merchant_id varchar(32) not null,
                description varchar(127) not null, total bigint not null, attach varchar(128) not null,
                notify_url varchar(255) not null, code varchar(32) not null unique, state varchar(16) not null,
                expires timestamp(3) with time zone not null, paid timestamp(3) with time zone,
                created timestamp(3) with time zone not null)""");
    }

    void add(Trade trade) {
        books.change(
                "insert into wechat_trade (out_trade_no, app_id, merchant_id, description, total, attach, notify_url,"
                        + " code, state, expires, created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                trade.outTradeNo(),
                trade.appId(),
                trade.merchantId(),
                trade.description(),
                trade.total(),
                trade.attach(),
                trade.notifyUrl(),
                trade.code(),
                trade.state(),
                trade.expires(),
                trade.created());
    }

    Optional<Trade> byNumber(String outTradeNo) {
        return books.row(ALL + "where out_trade_no = ?", Trades::trade, outTradeNo);
    }

    Optional<Trade> byTransaction(String transactionId) {
        return books.row(ALL + "where transaction_id = ?", Trades::trade, transactionId);
    }

    Optional<Trade> byCode(String code) {
        return books.row(ALL + "where code = ?", Trades::trade, code);
    }

    List<Trade> newest() {
        return books.rows(ALL + "order by created desc limit 200", Trades::trade);
    }

    /** Only an unpaid order can be paid, also when two press at the same moment. */
    boolean pay(String outTradeNo, String transactionId, Instant now) {
        return books.change(
                        "update wechat_trade set state = 'SUCCESS', transaction_id = ?, paid = ?"
                                + " where out_trade_no = ? and state = 'NOTPAY' and expires > ?",
                        transactionId,
                        now,
                        outTradeNo,
                        now)
                == 1;
    }

    boolean close(String outTradeNo) {
        return books.change(
                        "update wechat_trade set state = 'CLOSED' where out_trade_no = ? and state = 'NOTPAY'",
                        outTradeNo)
                == 1;
    }

    void refunded(String outTradeNo) {
        books.change("update wechat_trade set state = 'REFUND' where out_trade_no = ?", outTradeNo);
    }

    private static Trade trade(ResultSet row) throws SQLException {
        return new Trade(
                row.getString("out_trade_no"),
                row.getString("transaction_id"),
                row.getString("app_id"),
                row.getString("merchant_id"),
                row.getString("description"),
                row.getLong("total"),
                row.getString("attach"),
                row.getString("notify_url"),
                row.getString("code"),
                Trade.State.valueOf(row.getString("state")),
                Books.instant(row, "expires"),
                Books.instant(row, "paid"),
                Books.instant(row, "created"));
    }
}
