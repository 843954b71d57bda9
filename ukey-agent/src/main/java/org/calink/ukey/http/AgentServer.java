package org.calink.ukey.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.calink.ukey.token.Refusal;
import org.calink.ukey.token.TokenReader;

/** The agent's door: an HTTP server on loopback only. Refusals leave as {@code {code, triesLeft?}} with their status. */
public final class AgentServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AgentServer.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Gate gate;
    private final Pairing pairing;
    private final TokenDesk desk;
    private final boolean makesTokens;

    /** @param port where to listen on 127.0.0.1; 0 takes a free one (tests) */
    public AgentServer(int port, Set<String> origins, Pairing pairing, TokenReader reader, boolean makesTokens)
            throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 16);
        this.gate = new Gate(origins, port());
        this.pairing = pairing;
        this.desk = new TokenDesk(reader, makesTokens);
        this.makesTokens = makesTokens;
        server.createContext("/v1/", exchange -> answer(exchange, this::spoken));
        server.createContext("/pair", exchange -> answer(exchange, this::shown));
        server.setExecutor(threads);
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Door {
        void open(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Door door) throws IOException {
        try (exchange) {
            opened(exchange, door);
        }
    }

    private void opened(HttpExchange exchange, Door door) throws IOException {
        try {
            gate.checkHost(exchange);
            door.open(exchange);
        } catch (Refusal refusal) {
            refused(exchange, refusal);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Request failed: " + exchange.getRequestURI().getPath(),
                    e);
            refused(exchange, new Refusal(Refusal.Reason.FAILED));
        }
    }

    private void spoken(HttpExchange exchange) throws IOException {
        String origin = gate.checkOrigin(exchange);
        if ("OPTIONS".equals(exchange.getRequestMethod())) {
            gate.allowMethods(exchange);
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        boolean paired = pairing.paired(origin, exchange.getRequestHeaders().getFirst("X-Ukey-Session"));
        Message message = Message.read(exchange);
        if (message.is("GET", "/v1/info")) {
            send(exchange, 200, info(paired));
        } else if (message.is("POST", "/v1/pair")) {
            send(exchange, 200, paired(origin, message.text("code")));
        } else if (!paired) {
            throw new Refusal(Refusal.Reason.NOT_PAIRED);
        } else {
            send(exchange, 200, desk.answer(message));
        }
    }

    /** The page on which the person reads the code; no other page may frame or read it. */
    private void shown(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        if ("/pair/agent.css".equals(exchange.getRequestURI().getPath())) {
            send(exchange, 200, "text/css; charset=utf-8", PairPage.css());
        } else {
            send(exchange, 200, "text/html; charset=utf-8", PairPage.html(pairing.code()));
        }
    }

    private JsonObject info(boolean paired) {
        return Json.createObjectBuilder()
                .add("name", "CA Interlink ukey-agent")
                .add("protocol", 1)
                .add("softTokens", makesTokens)
                .add("paired", paired)
                .build();
    }

    private JsonObject paired(String origin, String code) {
        Pairing.Session session = pairing.pair(origin, code);
        LOG.log(System.Logger.Level.INFO, "Paired with {0}", origin);
        return Json.createObjectBuilder()
                .add("session", session.token())
                .add("ends", session.ends().toString())
                .build();
    }

    private static void refused(HttpExchange exchange, Refusal refusal) throws IOException {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("code", refusal.reason().name());
        if (refusal.triesLeft() >= 0) {
            json.add("triesLeft", refusal.triesLeft());
        }
        send(exchange, refusal.reason().status(), json.build());
    }

    private static void send(HttpExchange exchange, int status, JsonObject json) throws IOException {
        send(exchange, status, "application/json; charset=utf-8", json.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
