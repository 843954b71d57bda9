package org.calink.ukey.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Set;
import org.calink.ukey.token.Refusal;

/**
 * Who may speak to the agent: only pages of the allowed origins (same-origin policy, CORS), and only under the names of
 * this machine, so that a page of a rebound DNS name finds nobody at home. Answers to allowed origins carry the CORS
 * headers, also for private network access.
 */
final class Gate {

    private final Set<String> origins;
    private final Set<String> hosts;

    Gate(Set<String> origins, int port) {
        this.origins = Set.copyOf(origins);
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    void checkHost(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            throw new Refusal(Refusal.Reason.HOST_REFUSED);
        }
    }

    /** The origin of the calling page; one that is not allowed learns nothing, not even that it was refused by CORS. */
    String checkOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null || !origins.contains(origin)) {
            throw new Refusal(Refusal.Reason.ORIGIN_REFUSED);
        }
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Vary", "Origin");
        return origin;
    }

    void allowMethods(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Methods", "GET, POST");
        headers.set("Access-Control-Allow-Headers", "Content-Type, X-Ukey-Session");
        headers.set("Access-Control-Allow-Private-Network", "true");
        headers.set("Access-Control-Max-Age", "600");
    }
}
