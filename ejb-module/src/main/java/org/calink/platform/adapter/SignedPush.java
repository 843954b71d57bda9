package org.calink.platform.adapter;

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
import org.calink.platform.port.Platforms;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pushes to a platform: POST of a JSON event to its {@code ca-bindings}, signed by HMAC-SHA256 over
 * {@code timestamp.nonce.body} with a key of that platform alone, derived from our secret by HMAC of the platform's code.
 * Any 2xx acknowledges it; a repetition carries the same event id.
 */
@ApplicationScoped
public class SignedPush implements Platforms {

    @Inject
    private Wire wire;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "calink.platform.url")
    private String base;

    @Inject
    @ConfigProperty(name = "calink.platform.secret")
    private String secret;

    @Override
    public void push(Binding binding) throws NotAcknowledged {
        String body = body(binding);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json;charset=UTF-8",
                "X-Timestamp",
                timestamp,
                "X-Nonce",
                nonce,
                "X-Signature",
                signature(binding.platformCode(), timestamp, nonce, body));
        try {
            Wire.Reply reply =
                    wire.post(URI.create(base + "/" + binding.platformCode() + "/ca-bindings"), headers, body);
            if (reply.status() / 100 != 2) {
                throw new NotAcknowledged("status " + reply.status());
            }
        } catch (Wire.Silence silence) {
            throw new NotAcknowledged(silence.getMessage());
        }
    }

    private static String body(Binding binding) {
        return Json.createObjectBuilder()
                .add("eventId", binding.eventId())
                .add("type", "bind")
                .add("platform", binding.platformCode())
                .add("creditCode", binding.creditCode())
                .add("enterpriseName", binding.enterpriseName())
                .add("serial", binding.serial())
                .add("issuer", binding.issuer())
                .add("publicKeyHash", binding.keyHash())
                .add("notBefore", binding.notBefore().toString())
                .add("notAfter", binding.notAfter().toString())
                .add("holderRole", binding.holderRole())
                .add("occurredAt", binding.occurredAt().toString())
                .build()
                .toString();
    }

    private String signature(String platform, String timestamp, String nonce, String body) {
        return hmac(hmac(secret, platform), timestamp + "." + nonce + "." + body);
    }

    static String hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
