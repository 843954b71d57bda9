package org.calink.kernel.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * One HTTP exchange with an outside system, for adapters without a library of their own. Times out, never repeats by
 * itself, and tells apart what every caller must treat differently: an answer, a request that certainly never arrived, and
 * silence after it may have arrived.
 */
@ApplicationScoped
public class Wire {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Posts text and returns the answer's text, whatever its status. */
    public Reply post(URI address, Map<String, String> headers, String body) throws Silence {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(ANSWER).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    /** Fetches a file; anything but 200 counts as silence. */
    public byte[] get(URI address) throws Silence {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new Silence("status " + response.statusCode(), true);
        }
        return response.body();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> reader) throws Silence {
        try {
            return client.send(request, reader);
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new Silence("not reachable", false);
        } catch (IOException broken) {
            throw new Silence("no answer: " + broken.getClass().getSimpleName(), true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Silence("stopped while waiting", true);
        }
    }

    /** Status and text of an answer. */
    public record Reply(int status, String body) {}

    /** No answer came. */
    public static final class Silence extends Exception {

        private final boolean mayHaveArrived;

        public Silence(String message, boolean mayHaveArrived) {
            super(message);
            this.mayHaveArrived = mayHaveArrived;
        }

        /** False when the request certainly never reached the other side. */
        public boolean mayHaveArrived() {
            return mayHaveArrived;
        }
    }
}
