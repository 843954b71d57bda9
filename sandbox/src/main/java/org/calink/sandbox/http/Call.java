package org.calink.sandbox.http;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a provider sees it, free of the servlet API, so that the same provider answers a server and a test.
 *
 * @param path the path below the context root, not decoded, e.g. {@code /wechat/v3/pay/transactions/native}
 * @param query the raw query string, empty when there is none
 * @param headers header names in any case
 */
public record Call(String method, String path, String query, Map<String, String> headers, byte[] body) {

    public Call {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
        query = query == null ? "" : query;
    }

    public boolean is(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    public boolean posted() {
        return "POST".equals(method);
    }

    /** A header's value, empty when it was not sent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a JSON object, empty when it is none. */
    public Optional<JsonObject> json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    public boolean sentJson() {
        return header("Content-Type").startsWith("application/json");
    }

    /** A value of the query string, or of a posted form; empty when absent. */
    public String value(String name) {
        return values().getOrDefault(name, "");
    }

    /** All values of the query string and of a posted form, decoded; the form wins. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(decoded(query));
        if (header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            values.putAll(decoded(text()));
        }
        return values;
    }

    /** What stands behind {@code prefix} in the path, decoded; empty when the path is another one. */
    public Optional<String> below(String prefix) {
        return path.startsWith(prefix)
                ? Optional.of(URLDecoder.decode(path.substring(prefix.length()), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
