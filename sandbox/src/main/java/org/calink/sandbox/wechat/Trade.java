package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An order at WeChat Pay (支付订单). Amounts are in fen.
 *
 * @param code what stands behind {@code weixin://wxpay/bizpayurl?pr=}
 * @param transactionId WeChat Pay's own number, null while unpaid
 */
record Trade(
        String outTradeNo,
        String transactionId,
        String appId,
        String merchantId,
        String description,
        long total,
        String attach,
        String notifyUrl,
        String code,
        State state,
        Instant expires,
        Instant paid,
        Instant created) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** The published trade states that this sandbox knows, with their descriptions. */
    enum State {
        NOTPAY("订单未支付"),
        SUCCESS("支付成功"),
        REFUND("转入退款"),
        CLOSED("订单已关闭");

        private final String description;

        State(String description) {
            this.description = description;
        }
    }

    String codeUrl() {
        return "weixin://wxpay/bizpayurl?pr=" + code;
    }

    boolean payableAt(Instant now) {
        return state == State.NOTPAY && now.isBefore(expires);
    }

    boolean wasPaid() {
        return state == State.SUCCESS || state == State.REFUND;
    }

    /** As the query and the notification tell it. */
    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("appid", appId)
                .add("mchid", merchantId)
                .add("out_trade_no", outTradeNo)
                .add("trade_state", state.name())
                .add("trade_state_desc", state.description);
        if (!attach.isEmpty()) {
            json.add("attach", attach);
        }
        if (wasPaid()) {
            json.add("transaction_id", transactionId)
                    .add("trade_type", "NATIVE")
                    .add("bank_type", "OTHERS")
                    .add("success_time", time(paid))
                    .add("payer", Json.createObjectBuilder().add("openid", "oSandbox" + outTradeNo.hashCode()))
                    .add(
                            "amount",
                            Json.createObjectBuilder()
                                    .add("total", total)
                                    .add("payer_total", total)
                                    .add("currency", "CNY")
                                    .add("payer_currency", "CNY"));
        }
        return json.build();
    }

    /** RFC 3339 with seconds, in China's time. */
    static String time(Instant instant) {
        return RFC_3339.format(instant.atOffset(CHINA));
    }
}
