package org.calink.sandbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.UUID;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Hmac;
import org.calink.sandbox.http.Provider;

/**
 * The SMS provider (短信通道): {@code POST /sms/send} with {@code {"mobile":"13…","content":"…"}}, headers X-App-Id,
 * X-Timestamp (seconds), X-Nonce and X-Signature = hex HMAC-SHA256 over {@code timestamp\nnonce\nbody}. Answers
 * {@code {"code":"0","message":"OK","id":"…"}}; codes 4001 app, 4002 signature, 4003 time, 4004 nonce used, 4005 content.
 */
public final class SmsProvider implements Provider {

    private static final long CLOCK_DIFFERENCE_SECONDS = 300;

    private final Contract contract;
    private final ShortMessages messages;
    private final Clock clock;

    public SmsProvider(Contract contract, ShortMessages messages, Clock clock) {
        this.contract = contract;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        if (!call.is("POST", "/sms/send")) {
            return Answer.notFound();
        }
        if (!contract.value("calink.sms.app-id").equals(call.header("X-App-Id"))) {
            return refused(401, "4001", "unknown app");
        }
        if (!signed(call)) {
            return refused(401, "4002", "wrong signature");
        }
        if (!fresh(call.header("X-Timestamp"))) {
            return refused(401, "4003", "timestamp out of range");
        }
        if (!messages.firstUse(call.header("X-Nonce"))) {
            return refused(401, "4004", "nonce used before");
        }
        return taken(call.json().orElse(JsonObject.EMPTY_JSON_OBJECT));
    }

    @Override
    public Answer refusal(Call call) {
        return refused(503, "5001", "channel closed");
    }

    private Answer taken(JsonObject wish) {
        String mobile = wish.getString("mobile", "");
        String text = wish.getString("content", "");
        if (!mobile.matches("1[3-9]\\d{9}") || text.isBlank() || text.length() > 500) {
            return refused(400, "4005", "mobile or content");
        }
        ShortMessage message = new ShortMessage(UUID.randomUUID().toString(), mobile, text, clock.instant());
        messages.add(message);
        return Answer.json(Json.createObjectBuilder()
                .add("code", "0")
                .add("message", "OK")
                .add("id", message.id())
                .build());
    }

    private boolean signed(Call call) {
        String message = call.header("X-Timestamp") + "\n" + call.header("X-Nonce") + "\n" + call.text();
        byte[] expected =
                Hmac.sha256Hex(contract.value("calink.sms.secret"), message).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, call.header("X-Signature").getBytes(StandardCharsets.US_ASCII));
    }

    private boolean fresh(String timestamp) {
        return timestamp.matches("\\d{10}")
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) <= CLOCK_DIFFERENCE_SECONDS;
    }

    private static Answer refused(int status, String code, String message) {
        return Answer.json(
                status,
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("message", message)
                        .build());
    }
}
