package org.calink.delivery.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calink.delivery.port.Courier.NoWord;
import org.calink.kernel.adapter.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Speaks to the gateway of 丰桥: signs a service call and takes the answer out of its two layers. The outer one
 * (apiResultCode A1000) says that the gateway worked, the inner one (a JSON text inside) what the service did.
 */
@ApplicationScoped
class SfGateway {

    private static final String GATEWAY_WORKED = "A1000";

    @Inject
    private Wire wire;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "calink.sf.url")
    private URI address;

    @Inject
    @ConfigProperty(name = "calink.sf.partner-id")
    private String partner;

    @Inject
    @ConfigProperty(name = "calink.sf.check-word")
    private String checkWord;

    /** The inner answer, whatever it says; no word when the gateway itself gave none. */
    Result call(String service, JsonObject message) throws NoWord {
        try {
            Wire.Reply reply = wire.post(
                    address,
                    Map.of("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"),
                    form(service, message));
            return read(reply.body());
        } catch (Wire.Silence silence) {
            throw new NoWord(silence.getMessage());
        }
    }

    private String form(String service, JsonObject message) {
        String msgData = message.toString();
        String timestamp = Long.toString(clock.millis());
        return Map.of(
                        "partnerID", partner,
                        "requestID", UUID.randomUUID().toString(),
                        "serviceCode", service,
                        "timestamp", timestamp,
                        "msgDigest", SfDigest.of(msgData, timestamp, checkWord),
                        "msgData", msgData)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Result read(String body) throws NoWord {
        try {
            JsonObject outer = parse(body);
            if (!GATEWAY_WORKED.equals(outer.getString("apiResultCode", ""))) {
                throw new NoWord(
                        "gateway: " + outer.getString("apiResultCode", "?") + " " + outer.getString("apiErrorMsg", ""));
            }
            JsonObject inner = parse(outer.getString("apiResultData"));
            JsonObject data = inner.containsKey("msgData") && !inner.isNull("msgData")
                    ? inner.getJsonObject("msgData")
                    : JsonObject.EMPTY_JSON_OBJECT;
            return new Result(
                    inner.getBoolean("success", false),
                    inner.getString("errorCode", ""),
                    inner.getString("errorMsg", ""),
                    data);
        } catch (JsonException | ClassCastException | NullPointerException garbage) {
            throw new NoWord("the gateway's answer cannot be read");
        }
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** What the service answered. */
    record Result(boolean success, String code, String message, JsonObject data) {}
}
