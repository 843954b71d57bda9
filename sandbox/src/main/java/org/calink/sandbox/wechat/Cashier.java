package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.outbox.Letter;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * The payer's phone (收银台). {@code GET /cashier} lists the orders, {@code GET /cashier/pay?code=…} shows one, and the
 * button pays it. Tests post JSON to {@code /cashier/pay}: {@code {"code"|"out_trade_no":"…","notify":"NORMAL"}}.
 */
public final class Cashier implements Provider {

    private static final Words WORDS = Words.of("wechat");
    private static final String SCHEME = "weixin://wxpay/bizpayurl?pr=";

    private final WeChatPay weChat;
    private final Trades trades;
    private final Notifications notifications;
    private final Clock clock;

    Cashier(WeChatPay weChat, Trades trades, Notifications notifications, Clock clock) {
        this.weChat = weChat;
        this.trades = trades;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        if (call.is("POST", "/cashier/pay")) {
            return call.sentJson() ? paidByTest(call) : paidByPerson(call);
        }
        if (call.is("POST", "/cashier/notify")) {
            notifications.again(Long.parseLong(call.value("letter")));
            return Answer.see("/cashier");
        }
        if (call.is("GET", "/cashier/pay")) {
            return byCode(call.value("code")).map(this::payPage).orElseGet(Cashier::unknown);
        }
        return list();
    }

    private Answer paidByPerson(Call call) {
        Optional<Trade> trade = byCode(call.value("code"));
        if (trade.isEmpty()) {
            return unknown();
        }
        String how = call.value("notify");
        weChat.pay(trade.get(), how.isEmpty() ? NotifyAs.NORMAL : NotifyAs.valueOf(how));
        return Answer.see("/cashier/pay?code=" + trade.get().code());
    }

    private Answer paidByTest(Call call) {
        JsonObject wish = call.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        Optional<Trade> trade = wish.containsKey("out_trade_no")
                ? trades.byNumber(wish.getString("out_trade_no"))
                : byCode(wish.getString("code", ""));
        NotifyAs how = NotifyAs.valueOf(
                wish.getString("notify", "NORMAL").toUpperCase(Locale.ROOT).replace('-', '_'));
        if (trade.isEmpty()) {
            return Answer.notFound();
        }
        boolean paid = weChat.pay(trade.get(), how).isPresent();
        Trade now = trades.byNumber(trade.get().outTradeNo()).orElseThrow();
        return Answer.json(
                paid ? 200 : 409,
                Json.createObjectBuilder(now.json()).add("paid_now", paid).build());
    }

    private Optional<Trade> byCode(String code) {
        return trades.byCode(code.startsWith(SCHEME) ? code.substring(SCHEME.length()) : code);
    }

    private static Answer unknown() {
        return Page.titled(WORDS.say("pay.unknown"))
                .lead(WORDS.say("pay.unknown.hint"))
                .answer();
    }

    private Answer payPage(Trade trade) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(WORDS.say("merchant"), Html.text(WORDS.say("merchant.name", trade.merchantId())));
        facts.put(WORDS.say("goods"), Html.text(trade.description()));
        facts.put(WORDS.say("number"), Html.code(trade.outTradeNo()));
        facts.put(WORDS.say("state"), state(trade));
        if (trade.wasPaid()) {
            facts.put(WORDS.say("transaction"), Html.code(trade.transactionId()));
        }
        String amount = "<p class=\"amount\">" + Html.text(yuan(trade.total())) + "</p>";
        return Page.titled(WORDS.say("pay.title"))
                .section(WORDS.say("pay.order"), amount + Html.facts(facts) + payForm(trade))
                .add(Html.link("/cashier", WORDS.say("list.title")))
                .answer();
    }

    private String payForm(Trade trade) {
        if (!trade.payableAt(clock.instant())) {
            return trade.wasPaid() ? Html.p(WORDS.say("pay.done")) : Html.p(WORDS.say("pay.impossible"));
        }
        Map<String, String> ways = new LinkedHashMap<>();
        for (NotifyAs how : NotifyAs.values()) {
            ways.put(how.name(), WORDS.say("notify." + how));
        }
        return "<form method=\"post\" action=\"/cashier/pay\"><input type=\"hidden\" name=\"code\" value=\""
                + Html.text(trade.code()) + "\">" + Html.select("notify", WORDS.say("notify"), ways)
                + "<button class=\"primary\">" + Html.text(WORDS.say("pay.confirm")) + "</button></form>";
    }

    private Answer list() {
        List<List<String>> rows = new ArrayList<>();
        for (Trade trade : trades.newest()) {
            rows.add(List.of(
                    Html.code(trade.outTradeNo()),
                    Html.text(trade.description()),
                    Html.text(yuan(trade.total())),
                    state(trade),
                    Html.link(
                            "/cashier/pay?code=" + trade.code(),
                            WORDS.say(trade.payableAt(clock.instant()) ? "list.pay" : "list.show"))));
        }
        return Page.titled(WORDS.say("list.title"))
                .lead(WORDS.say("list.lead"))
                .section(WORDS.say("list.orders"), rows.isEmpty() ? Html.p(WORDS.say("list.none")) : table(rows))
                .section(WORDS.say("list.notifications"), notices())
                .answer();
    }

    private static String table(List<List<String>> rows) {
        return Html.table(
                List.of(
                        WORDS.say("number"),
                        WORDS.say("goods"),
                        WORDS.say("amount"),
                        WORDS.say("state"),
                        WORDS.say("list.action")),
                rows);
    }

    private String notices() {
        List<List<String>> rows = new ArrayList<>();
        for (Letter letter : notifications.all()) {
            rows.add(List.of(
                    Html.code(letter.subject()),
                    Html.text(letter.attempts()),
                    Html.text(WORDS.say("letter." + letter.state())),
                    Html.text(letter.result()),
                    Html.button(
                            "/cashier/notify",
                            WORDS.say("notice.again"),
                            "plain",
                            Map.of("letter", String.valueOf(letter.id())))));
        }
        if (rows.isEmpty()) {
            return Html.p(WORDS.say("notice.none"));
        }
        return Html.table(
                List.of(
                        WORDS.say("number"),
                        WORDS.say("notice.attempts"),
                        WORDS.say("state"),
                        WORDS.say("notice.result"),
                        WORDS.say("list.action")),
                rows);
    }

    private static String state(Trade trade) {
        String tone =
                switch (trade.state()) {
                    case SUCCESS -> "ok";
                    case NOTPAY -> "wait";
                    case REFUND, CLOSED -> "plain";
                };
        return Html.badge(tone, WORDS.say("state." + trade.state()));
    }

    private static String yuan(long fen) {
        return "¥ " + BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
