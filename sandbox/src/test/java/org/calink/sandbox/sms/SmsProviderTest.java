package org.calink.sandbox.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.calink.sandbox.Town;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Hmac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the SMS channel: only our own, fresh, unrepeated requests send a message. */
class SmsProviderTest {

    private static final String BODY = "{\"mobile\":\"13800001234\",\"content\":\"验证码 123456\"}";

    @TempDir
    Path data;

    @Test
    void signedMessagesArriveAndForgedOnesDoNot() {
        try (Town town = new Town(data)) {
            ShortMessages messages = new ShortMessages(town.books());
            SmsProvider provider = new SmsProvider(new Contract(town.books().folder()), messages, Clock.systemUTC());
            long now = Instant.now().getEpochSecond();
            String secret = town.secret("calink.sms.secret");

            assertTrue(provider.answer(call(town, secret, now, "n1")).text().contains("\"code\":\"0\""));
            assertCode("4004", provider.answer(call(town, secret, now, "n1")));
            assertCode("4002", provider.answer(call(town, "somebody else's", now, "n2")));
            assertCode("4003", provider.answer(call(town, secret, now - 400, "n3")));

            assertEquals(1, messages.newest("13800001234").size());
            assertEquals("验证码 123456", messages.newest("").get(0).text());
        }
    }

    private static void assertCode(String code, Answer answer) {
        assertTrue(answer.text().contains("\"code\":\"" + code + "\""), answer.text());
    }

    private static Call call(Town town, String secret, long timestamp, String nonce) {
        Map<String, String> headers = Map.of(
                "X-App-Id", town.secret("calink.sms.app-id"),
                "X-Timestamp", String.valueOf(timestamp),
                "X-Nonce", nonce,
                "X-Signature", Hmac.sha256Hex(secret, timestamp + "\n" + nonce + "\n" + BODY));
        return new Call("POST", "/sms/send", "", headers, BODY.getBytes(StandardCharsets.UTF_8));
    }
}
