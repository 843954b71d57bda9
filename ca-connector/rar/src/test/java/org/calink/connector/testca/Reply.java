package org.calink.connector.testca;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * An answer and the way it goes.
 *
 * @param fault of {@link Fault}, those that concern the way
 */
record Reply(byte[] body, Fault fault) {

    private static final long FOR_EVER_NANOS = 30_000_000_000L;
    private static final long TRICKLE_NANOS = 100_000_000L;
    private static final int MEGABYTES = 17 << 20;

    static Reply of(byte[] body) {
        return new Reply(body, Fault.NONE);
    }

    void send(HttpExchange exchange) throws IOException {
        switch (fault) {
            case SILENT -> LockSupport.parkNanos(FOR_EVER_NANOS);
            case LOSES_ANSWER -> {}
            case BREAKS_OFF -> begin(exchange, 200, body.length).write(body, 0, body.length / 2);
            case TRICKLES -> trickle(begin(exchange, 200, body.length));
            case HTTP_500 -> whole(exchange, 500, "<h1>Internal error</h1>".getBytes(StandardCharsets.UTF_8));
            case REDIRECTS -> {
                exchange.getResponseHeaders().set("Location", "/cmp/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case GARBAGE -> whole(exchange, 200, "hello".getBytes(StandardCharsets.UTF_8));
            case TRUNCATED -> whole(exchange, 200, Arrays.copyOf(body, body.length / 2));
            case TWICE -> {
                byte[] twice = Arrays.copyOf(body, 2 * body.length);
                System.arraycopy(body, 0, twice, body.length, body.length);
                whole(exchange, 200, twice);
            }
            case OVERSIZE -> whole(exchange, 200, Arrays.copyOf(body, MEGABYTES));
            default -> whole(exchange, 200, body);
        }
    }

    private static void whole(HttpExchange exchange, int code, byte[] body) throws IOException {
        begin(exchange, code, body.length).write(body);
    }

    private static OutputStream begin(HttpExchange exchange, int code, int length) throws IOException {
        exchange.sendResponseHeaders(code, length);
        return exchange.getResponseBody();
    }

    private void trickle(OutputStream out) throws IOException {
        for (byte octet : body) {
            out.write(octet);
            out.flush();
            LockSupport.parkNanos(TRICKLE_NANOS);
        }
    }
}
