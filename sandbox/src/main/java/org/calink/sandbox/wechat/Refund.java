package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;

/** A refund at WeChat Pay (退款); it is on its way for some seconds and then done. Amounts are in fen. */
record Refund(
        String outRefundNo,
        String refundId,
        String outTradeNo,
        String transactionId,
        long refund,
        long total,
        Instant created,
        Instant done) {

    String state(Instant now) {
        return now.isBefore(done) ? "PROCESSING" : "SUCCESS";
    }

    JsonObject json(Instant now) {
        return Json.createObjectBuilder()
                .add("refund_id", refundId)
                .add("out_refund_no", outRefundNo)
                .add("transaction_id", transactionId)
                .add("out_trade_no", outTradeNo)
                .add("channel", "ORIGINAL")
                .add("user_received_account", "支付用户零钱")
                .add("create_time", Trade.time(created))
                .add("success_time", Trade.time(done))
                .add("status", state(now))
                .add("funds_account", "UNSETTLED")
                .add(
                        "amount",
                        Json.createObjectBuilder()
                                .add("total", total)
                                .add("refund", refund)
                                .add("payer_total", total)
                                .add("payer_refund", refund)
                                .add("settlement_refund", refund)
                                .add("settlement_total", total)
                                .add("discount_refund", 0)
                                .add("currency", "CNY"))
                .build();
    }

    /** As the notification REFUND.SUCCESS tells it. */
    JsonObject notice(String merchantId) {
        return Json.createObjectBuilder()
                .add("mchid", merchantId)
                .add("out_trade_no", outTradeNo)
                .add("transaction_id", transactionId)
                .add("out_refund_no", outRefundNo)
                .add("refund_id", refundId)
                .add("refund_status", "SUCCESS")
                .add("success_time", Trade.time(done))
                .add("user_received_account", "支付用户零钱")
                .add(
                        "amount",
                        Json.createObjectBuilder()
                                .add("total", total)
                                .add("refund", refund)
                                .add("payer_total", total)
                                .add("payer_refund", refund))
                .build();
    }
}
