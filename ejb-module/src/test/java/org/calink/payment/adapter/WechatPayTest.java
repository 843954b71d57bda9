package org.calink.payment.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.calink.kernel.FixedConfig;
import org.calink.kernel.Money;
import org.calink.kernel.Reason;
import org.calink.kernel.Refused;
import org.calink.payment.PaymentReason;
import org.calink.payment.port.Charge;
import org.calink.payment.port.ProviderMessage;
import org.calink.payment.port.ProviderRefusedException;
import org.calink.payment.port.ProviderSilentException;
import org.calink.payment.port.Trade;
import org.calink.payment.port.TradeState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter against WeChat Pay's side of the wire: what is signed, what is believed, and what is not. */
class WechatPayTest {

    private static final String API_V3_KEY = "0123456789abcdef0123456789abcdef";
    private static final String PUBLIC_KEY_ID = "PUB_KEY_ID_0116000000002026112200";
    private static final String TRADE = "CA2026112200001001P1";

    @TempDir
    private Path papers;

    private WechatDouble wechat;
    private WechatPay adapter;

    @BeforeEach
    void connect() throws IOException {
        KeyPair merchant = WechatDouble.rsa();
        wechat = new WechatDouble(merchant.getPublic(), PUBLIC_KEY_ID, API_V3_KEY);
        Map<String, String> values = new HashMap<>();
        values.put("calink.public.url", "https://ca.example");
        values.put("calink.wechat.url", wechat.url());
        values.put("calink.wechat.app-id", "wx8888888888888888");
        values.put("calink.wechat.merchant-id", "1600000000");
        values.put("calink.wechat.merchant-serial", "5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
        values.put("calink.wechat.merchant-key-file", pem("PRIVATE KEY", merchant.getPrivate()));
        values.put("calink.wechat.api-v3-key", API_V3_KEY);
        values.put("calink.wechat.public-key-id", PUBLIC_KEY_ID);
        values.put("calink.wechat.public-key-file", pem("PUBLIC KEY", wechat.publicKey()));
        adapter = new WechatPay(new WechatContract(new FixedConfig(values)), Clock.systemUTC());
        adapter.connect();
    }

    @AfterEach
    void hangUp() {
        wechat.close();
    }

    private String pem(String kind, Key key) throws IOException {
        String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(key.getEncoded()), kind);
        return Files.writeString(papers.resolve(kind.replace(' ', '-') + ".pem"), text)
                .toString();
    }

    @Test
    void opensAChargeWithOurSignature() throws Exception {
        wechat.answers(200, "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=p4lpSuKzz\"}");

        String codeUrl = adapter.open(
                new Charge(TRADE, "CA CA2026112200001001", Money.ofYuan("300"), Instant.parse("2026-11-22T05:00:00Z")));

        assertEquals("weixin://wxpay/bizpayurl?pr=p4lpSuKzz", codeUrl);
        assertTrue(wechat.everyRequestProven(), "the merchant's signature verifies for the path WeChat Pay knows");
        assertEquals("POST /v3/pay/transactions/native", wechat.asked().get(0).line());
        String body = wechat.asked().get(0).body().replaceAll("\\s", "");
        assertTrue(body.contains("\"total\":30000"), body);
        assertTrue(body.contains("\"time_expire\":\"2026-11-22T13:00:00+08:00\""), body);
        assertTrue(body.contains("\"notify_url\":\"https://ca.example/callback/wechat\""), body);
    }

    @Test
    void aRefusalIsNotASilence() {
        wechat.answers(400, "{\"code\":\"PARAM_ERROR\",\"message\":\"wrong\"}");
        wechat.answers(500, "{\"code\":\"SYSTEM_ERROR\",\"message\":\"later\"}");

        assertEquals(
                "PARAM_ERROR",
                assertThrows(ProviderRefusedException.class, () -> adapter.query(TRADE))
                        .code());
        assertThrows(ProviderSilentException.class, () -> adapter.query(TRADE));
    }

    @Test
    void anAnswerWithAForgedSignatureIsNoAnswer() {
        wechat.answersWithForgedSignature(200, transaction("SUCCESS", 30000, "1600000000"));

        assertThrows(ProviderSilentException.class, () -> adapter.query(TRADE));
    }

    @Test
    void queriesWhatBecameOfACharge() throws Exception {
        wechat.answers(200, transaction("SUCCESS", 30000, "1600000000"));
        wechat.answers(404, "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"no such order\"}");

        Trade paid = adapter.query(TRADE);

        assertEquals(TradeState.PAID, paid.state());
        assertEquals(Money.ofYuan("300"), paid.amount());
        assertEquals("4200001234202611220000000001", paid.providerNumber());
        assertEquals(TradeState.UNHEARD, adapter.query(TRADE).state());
        assertTrue(wechat.asked().get(0).line().startsWith("GET /v3/pay/transactions/out-trade-no/" + TRADE));
    }

    @Test
    void closingLearnsThatSomebodyHasPaid() throws Exception {
        wechat.answers(204, "");
        wechat.answers(400, "{\"code\":\"ORDERPAID\",\"message\":\"paid\"}");

        assertEquals(TradeState.CLOSED, adapter.close(TRADE).state());
        assertEquals(TradeState.PAID, adapter.close(TRADE).state());
    }

    @Test
    void readsANotification() {
        Trade trade = adapter.read(notification(transaction("SUCCESS", 30000, "1600000000"), Instant.now()));

        assertEquals(TRADE, trade.tradeNumber());
        assertTrue(trade.isPaid());
        assertEquals(Money.ofYuan("300"), trade.amount());
    }

    @Test
    void refusesNotificationsThatProveNothing() {
        String paid = transaction("SUCCESS", 30000, "1600000000");
        ProviderMessage good = notification(paid, Instant.now());
        ProviderMessage changed =
                new ProviderMessage(good.headers(), good.body().replace("支付成功", "支付成功了"));

        assertRefused(PaymentReason.NOTIFICATION_UNPROVEN, changed);
        assertRefused(PaymentReason.NOTIFICATION_UNPROVEN, new ProviderMessage(Map.of(), good.body()));
        assertRefused(
                PaymentReason.NOTIFICATION_OUT_OF_TIME,
                notification(paid, Instant.now().minus(Duration.ofMinutes(6))));
        assertRefused(
                PaymentReason.NOTIFICATION_FOREIGN,
                notification(transaction("SUCCESS", 30000, "1600000001"), Instant.now()));
    }

    private void assertRefused(Reason reason, ProviderMessage message) {
        assertEquals(
                reason, assertThrows(Refused.class, () -> adapter.read(message)).reason());
    }

    private ProviderMessage notification(String transaction, Instant at) {
        String body = wechat.notification(transaction);
        return new ProviderMessage(wechat.signed(body, at), body);
    }

    private static String transaction(String state, int fen, String merchant) {
        return """
                {"appid":"wx8888888888888888","mchid":"%s","out_trade_no":"%s","transaction_id":"4200001234202611220000000001",\
                "trade_type":"NATIVE","trade_state":"%s","trade_state_desc":"ok","success_time":"2026-11-22T11:00:00+08:00",\
                "payer":{"openid":"o"},"amount":{"total":%d,"payer_total":%d,"currency":"CNY","payer_currency":"CNY"}}"""
                .formatted(merchant, TRADE, state, fen, fen);
    }
}
