package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.calink.sandbox.outbox.Letter;
import org.calink.sandbox.outbox.Outbox;
import org.calink.sandbox.outbox.Sender;

/**
 * Tells the merchant (支付通知, 退款通知): encrypted, signed anew at each attempt, repeated at 15s, 15s, 30s, 3m, 10m, 20m,
 * 30m, 30m, 30m, 60m, 3h, 3h, 3h, 6h, 6h until 200 or 204 comes back within 5 seconds.
 */
final class Notifications implements Sender {

    static final String SENDER = "wechat";
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60),
            Duration.ofHours(3),
            Duration.ofHours(3),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(6));

    private final Outbox outbox;
    private final PlatformSeal seal;
    private final Clock clock;

    Notifications(Outbox outbox, PlatformSeal seal, Clock clock) {
        this.outbox = outbox;
        this.seal = seal;
        this.clock = clock;
        outbox.hire(SENDER, this);
    }

    void paid(Trade trade, NotifyAs how) {
        if (how == NotifyAs.NEVER) {
            return;
        }
        JsonObject told = how == NotifyAs.WRONG_AMOUNT ? oneFenLess(trade) : trade.json();
        JsonObject content =
                content("TRANSACTION.SUCCESS", "支付成功", "transaction", told, how == NotifyAs.WRONG_SIGNATURE);
        outbox.write(SENDER, trade.notifyUrl(), content, trade.outTradeNo(), Duration.ZERO);
        if (how == NotifyAs.TWICE) {
            outbox.write(SENDER, trade.notifyUrl(), content, trade.outTradeNo(), Duration.ZERO);
        }
    }

    void refunded(Refund refund, String merchantId, String url, Duration wait) {
        JsonObject content = content("REFUND.SUCCESS", "退款成功", "refund", refund.notice(merchantId), false);
        outbox.write(SENDER, url, content, refund.outRefundNo(), wait);
    }

    List<Letter> all() {
        return outbox.of(SENDER);
    }

    void again(long letter) {
        outbox.again(letter);
    }

    @Override
    public HttpRequest compose(Letter letter) {
        JsonObject content = letter.json();
        String body = body(content);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(letter.url()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String signed = content.getBoolean("spoilt") ? body.toLowerCase(Locale.ROOT) : body;
        seal.headers(signed).forEach(request::header);
        return request.build();
    }

    @Override
    public boolean accepted(HttpResponse<String> response) {
        return response.statusCode() == 200 || response.statusCode() == 204;
    }

    @Override
    public List<Duration> gaps() {
        return GAPS;
    }

    private JsonObject content(String type, String summary, String original, JsonObject plain, boolean spoilt) {
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("create_time", Trade.time(clock.instant()))
                .add("event_type", type)
                .add("summary", summary)
                .add("original_type", original)
                .add("plain", plain)
                .add("spoilt", spoilt)
                .build();
    }

    private String body(JsonObject content) {
        return Json.createObjectBuilder()
                .add("id", content.getString("id"))
                .add("create_time", content.getString("create_time"))
                .add("resource_type", "encrypt-resource")
                .add("event_type", content.getString("event_type"))
                .add("summary", content.getString("summary"))
                .add("resource", seal.encrypted(content.getString("original_type"), content.getJsonObject("plain")))
                .build()
                .toString();
    }

    private static JsonObject oneFenLess(Trade trade) {
        JsonObject amount = Json.createObjectBuilder(trade.json().getJsonObject("amount"))
                .add("total", trade.total() - 1)
                .add("payer_total", trade.total() - 1)
                .build();
        return Json.createObjectBuilder(trade.json()).add("amount", amount).build();
    }
}
