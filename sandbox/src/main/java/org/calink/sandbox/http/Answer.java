package org.calink.sandbox.http;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a provider sends back: status, headers and the exact bytes. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public static Answer json(int status, JsonValue body) {
        return text(status, "application/json; charset=utf-8", body.toString());
    }

    public static Answer json(JsonValue body) {
        return json(200, body);
    }

    public static Answer html(String body) {
        return text(200, "text/html; charset=utf-8", body);
    }

    public static Answer text(int status, String type, String body) {
        return bytes(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    /** After a post: see another page (303). */
    public static Answer see(String path) {
        return new Answer(303, Map.of("Location", path), new byte[0]);
    }

    public static Answer notFound() {
        return text(404, "text/plain; charset=utf-8", "Not found");
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
