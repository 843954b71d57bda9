package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;

/** Orders by Native pay (Native 下单, 查询, 关单), as published at pay.weixin.qq.com. */
record TradeDesk(Trades trades, Contract contract, Clock clock) {

    private static final Duration CODE_LIFE = Duration.ofHours(2);

    Answer order(JsonObject wish) {
        Trade wanted = wanted(wish);
        Optional<Trade> known = trades.byNumber(wanted.outTradeNo());
        if (known.isPresent()) {
            return code(repeated(known.get(), wanted));
        }
        try {
            trades.add(wanted);
            return code(wanted);
        } catch (Books.BooksException e) {
            if (!e.duplicate()) {
                throw e;
            }
            return code(repeated(trades.byNumber(wanted.outTradeNo()).orElseThrow(), wanted));
        }
    }

    Answer query(Optional<Trade> trade) {
        return Answer.json(trade.orElseThrow(() -> new WeChatRefusal(404, "ORDER_NOT_EXIST", "订单不存在"))
                .json());
    }

    Answer close(String outTradeNo) {
        Trade trade = trades.byNumber(outTradeNo).orElseThrow(() -> new WeChatRefusal(404, "ORDER_NOT_EXIST", "订单不存在"));
        if (!trades.close(outTradeNo) && trade.state() != Trade.State.CLOSED) {
            throw new WeChatRefusal(400, "ORDERPAID", "该订单已支付");
        }
        return Answer.empty(204);
    }

    private Trade wanted(JsonObject wish) {
        JsonObject amount = wish.getJsonObject("amount");
        String number = text(wish, "out_trade_no", "[0-9a-zA-Z_\\-|*]{6,32}");
        long total = amount == null ? 0 : amount.getInt("total", 0);
        if (total <= 0 || !"CNY".equals(amount.getString("currency", "CNY"))) {
            throw invalid("amount");
        }
        if (!wish.getString("appid", "").equals(contract.value("calink.wechat.app-id"))
                || !wish.getString("mchid", "").equals(contract.value("calink.wechat.merchant-id"))) {
            throw new WeChatRefusal(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配");
        }
        Instant now = clock.instant();
        return new Trade(
                number,
                null,
                wish.getString("appid"),
                wish.getString("mchid"),
                text(wish, "description", ".{1,127}"),
                total,
                wish.getString("attach", ""),
                text(wish, "notify_url", "https?://[^?]{1,247}"),
                Chance.letters(10) + "z" + Chance.digits(1),
                Trade.State.NOTPAY,
                expiry(wish, now),
                null,
                now);
    }

    private static Instant expiry(JsonObject wish, Instant now) {
        String text = wish.getString("time_expire", "");
        if (text.isEmpty()) {
            return now.plus(CODE_LIFE);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid("time_expire");
        }
    }

    private Trade repeated(Trade known, Trade wanted) {
        if (known.wasPaid()) {
            throw new WeChatRefusal(400, "ORDERPAID", "该订单已支付");
        }
        if (known.state() == Trade.State.CLOSED) {
            throw new WeChatRefusal(400, "ORDER_CLOSED", "订单已关闭");
        }
        if (known.total() != wanted.total() || !known.description().equals(wanted.description())) {
            throw new WeChatRefusal(403, "OUT_TRADE_NO_USED", "商户订单号重复");
        }
        return known;
    }

    private static Answer code(Trade trade) {
        return Answer.json(
                Json.createObjectBuilder().add("code_url", trade.codeUrl()).build());
    }

    private static String text(JsonObject wish, String name, String form) {
        String text = wish.getString(name, "");
        if (!text.matches(form)) {
            throw invalid(name);
        }
        return text;
    }

    static WeChatRefusal invalid(String field) {
        return new WeChatRefusal(400, "PARAM_ERROR", "参数错误: " + field);
    }
}
