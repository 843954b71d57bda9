package org.calink.ukey.http;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.calink.ukey.token.Refusal;

/** What a page asks: method, path and the fields of its JSON body. */
record Message(String method, String path, JsonObject body) {

    private static final int LARGEST = 256 * 1024;

    static Message read(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(Refusal.Reason.TOO_LARGE);
        }
        String method = exchange.getRequestMethod();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean posted = "POST".equals(method);
        if (posted && (type == null || !type.startsWith("application/json"))) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
        return new Message(
                method, exchange.getRequestURI().getPath(), posted ? parsed(bytes) : JsonValue.EMPTY_JSON_OBJECT);
    }

    boolean is(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    boolean has(String name) {
        return body.get(name) instanceof JsonString;
    }

    String text(String name) {
        if (!has(name)) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
        return body.getString(name);
    }

    char[] pin(String name) {
        return text(name).toCharArray();
    }

    byte[] bytes(String name) {
        return decoded(text(name));
    }

    List<byte[]> list(String name) {
        if (!(body.get(name) instanceof JsonArray array)) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
        return array.getValuesAs(JsonString.class).stream()
                .map(text -> decoded(text.getString()))
                .toList();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
    }

    private static JsonObject parsed(byte[] bytes) {
        if (bytes.length == 0) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Refusal(Refusal.Reason.REQUEST_INVALID);
        }
    }
}
