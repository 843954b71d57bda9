package org.calink.support;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** The outside world as a test sees and moves it: the sandbox's books and hooks. */
public final class Sandbox {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    public Sandbox(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** The six digits of the newest SMS to this number; waits for one that is newer than the last seen. */
    public String smsCode(String mobile) {
        String text = Patience.until("an SMS to " + mobile, () -> {
            JsonArray inbox = list("/inbox/sms?mobile=" + mobile);
            return inbox.isEmpty() ? null : inbox.getJsonObject(0).getString("text");
        });
        return text.replaceFirst("(?s).*?(\\d{6}).*", "$1");
    }

    /** A person scans the code and pays. */
    public void pay(String codeUrl) {
        JsonObject wish = Json.createObjectBuilder().add("code", codeUrl).build();
        post("/cashier/pay", wish.toString());
    }

    /** Whether the cashier takes no money for this code. */
    public boolean refusesToPay(String codeUrl) {
        JsonObject wish = Json.createObjectBuilder().add("code", codeUrl).build();
        return posted("/cashier/pay", wish.toString()).statusCode() == 409;
    }

    private HttpResponse<String> posted(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public void post(String path, String json) {
        HttpResponse<String> answer = posted(path, json);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** An authority's own books: in which states the certificates are that it issued since then. */
    public Set<String> certificateStates(String authority, Instant since) {
        JsonObject ledger = read("/ca/" + authority + "/ledger?since=" + since).asJsonObject();
        return ledger.getJsonArray("certificates").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("state"))
                .collect(Collectors.toSet());
    }

    /** Takes planned faults of a provider back. */
    public void mend(String provider) {
        send(HttpRequest.newBuilder(URI.create(address + "/faults/" + provider))
                .DELETE()
                .build());
    }

    public JsonArray list(String path) {
        return read(path).asJsonArray();
    }

    public JsonStructure read(String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(address + path)).build());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(request.uri() + " cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
