package org.calink.support;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a page without a browser around them: for many requests at once, and for times without drawing. */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final String authorization;

    private HttpVisitor(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** A program that shows a token. */
    public static HttpVisitor bearing(RunningSystem system, String token) {
        return new HttpVisitor(system.portal(), "Bearer " + token);
    }

    public static HttpVisitor anonymous(RunningSystem system) {
        return new HttpVisitor(system.portal(), null);
    }

    public static HttpVisitor staff(RunningSystem system, String login) {
        HttpVisitor visitor = anonymous(system);
        HttpResponse<String> answer =
                visitor.signInAsStaff(login, system.password(login)).get();
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " was not let in: " + answer.statusCode());
        }
        return visitor;
    }

    /** Has the staff side's sign-in page before them, filled in; what comes of sending it, when that is asked for. */
    public Supplier<HttpResponse<String>> signInAsStaff(String login, String password) {
        Map<String, String> form = hiddenFields(get("/staff/login").body());
        form.put("login:loginField:login", login);
        form.put("login:passwordField:password", password);
        form.put("login:enter", "");
        return () -> post("/staff/login", form);
    }

    public HttpResponse<String> get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path, JsonObject wish) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(wish.toString()))
                .build());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.uri().toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> hiddenFields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page);
        while (input.find()) {
            if (input.group().contains("type=\"hidden\"")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
