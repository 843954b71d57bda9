package org.calink.notice.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.calink.kernel.adapter.Wire;
import org.calink.notice.port.NotDelivered;
import org.calink.notice.port.SmsGateway;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The SMS provider by one signed POST: JSON {@code {"mobile", "content"}}, {@code X-Signature} = hex HMAC-SHA256 over
 * timestamp, nonce and body, each on its line. Neither the number nor the text is ever logged.
 */
@ApplicationScoped
public class SignedSmsGateway implements SmsGateway {

    @Inject
    private Wire wire;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "calink.sms.url")
    private String url;

    @Inject
    @ConfigProperty(name = "calink.sms.app-id")
    private String appId;

    @Inject
    @ConfigProperty(name = "calink.sms.secret")
    private String secret;

    @Override
    public void send(String mobile, String text) {
        String body = Json.createObjectBuilder()
                .add("mobile", mobile)
                .add("content", text)
                .build()
                .toString();
        try {
            Wire.Reply reply = wire.post(URI.create(url), headers(body), body);
            if (reply.status() != 200) {
                throw new NotDelivered("SMS provider answered " + reply.status(), null);
            }
        } catch (Wire.Silence silence) {
            throw new NotDelivered("SMS provider: " + silence.getMessage(), silence);
        }
    }

    private Map<String, String> headers(String body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        return Map.of(
                "Content-Type", "application/json; charset=utf-8",
                "X-App-Id", appId,
                "X-Timestamp", timestamp,
                "X-Nonce", nonce,
                "X-Signature", sign(timestamp + "\n" + nonce + "\n" + body));
    }

    private String sign(String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
