package org.calink.invoice.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.calink.invoice.port.TaxOffice.NoWord;
import org.calink.kernel.adapter.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Speaks to Nuonuo's gateway: signs a call and takes code, words and result out of the answer. */
@ApplicationScoped
class NuonuoGateway {

    static final String FINE = "E0000";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Wire wire;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.url")
    private String address;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.app-key")
    private String appKey;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.app-secret")
    private String appSecret;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.access-token")
    private String accessToken;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.tax-number")
    private String taxNumber;

    /** Our own taxpayer number, as seller. */
    String taxNumber() {
        return taxNumber;
    }

    Result call(String method, JsonObject message) throws NoWord {
        String body = message.toString();
        String senid = UUID.randomUUID().toString().replace("-", "");
        String nonce = Integer.toString(10_000_000 + RANDOM.nextInt(90_000_000));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        URI target = URI.create(
                address + "?senid=" + senid + "&nonce=" + nonce + "&timestamp=" + timestamp + "&appkey=" + appKey);
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "X-Nuonuo-Sign", NuonuoSignature.of(appSecret, appKey, senid, nonce, timestamp, body),
                "accessToken", accessToken,
                "userTax", taxNumber,
                "method", method);
        try {
            return read(wire.post(target, headers, body).body());
        } catch (Wire.Silence silence) {
            throw new NoWord(silence.getMessage());
        }
    }

    static Result read(String body) throws NoWord {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject answer = reader.readObject();
            return new Result(
                    answer.getString("code"),
                    answer.getString("describe", ""),
                    answer.getOrDefault("result", JsonValue.NULL));
        } catch (JsonException | ClassCastException | NullPointerException garbage) {
            throw new NoWord("the provider's answer cannot be read");
        }
    }

    byte[] fetch(URI file) throws NoWord {
        try {
            return wire.get(file);
        } catch (Wire.Silence silence) {
            throw new NoWord(silence.getMessage());
        }
    }

    /** What the provider answered. */
    record Result(String code, String words, JsonValue result) {

        boolean fine() {
            return FINE.equals(code);
        }
    }
}
