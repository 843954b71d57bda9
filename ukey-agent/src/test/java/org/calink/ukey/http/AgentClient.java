package org.calink.ukey.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A page of an origin, as the browser would let it speak to the agent. */
final class AgentClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String origin;
    private String session = "";

    AgentClient(int port, String origin) {
        this.base = "http://127.0.0.1:" + port;
        this.origin = origin;
    }

    AgentClient pair(String code) {
        session = body(post("/v1/pair", "{\"code\":\"" + code + "\"}")).getString("session");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(path, "GET", HttpRequest.BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String json) {
        return send(path, "POST", HttpRequest.BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(String path, String method, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .header("X-Ukey-Session", session);
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject body(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    static String code(HttpResponse<String> response) {
        return body(response).getString("code");
    }
}
