package org.calink.connector.link;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.calink.connector.CaMeter;

/**
 * The way to one server of one authority: HTTP behind a bulkhead of time-outs, a limit of requests in flight and a circuit
 * breaker. One slow or dead authority costs nobody else anything.
 */
public final class Link {

    /** The limits of a link. */
    public record Limits(Duration connect, Duration read, int inFlight, int failures, Duration pause) {}

    /** What came back, whatever its status: CMP answers on 4xx and 5xx too (RFC 9811 3.1). */
    public record Reply(int status, byte[] body) {}

    /** Reads a reply; what it throws counts as a failure of the link. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Reply reply) throws LinkException;
    }

    private final Limits limits;
    private final Semaphore permits;
    private final CircuitBreaker breaker;
    private final HttpClient http;
    private volatile CaMeter meter = new CaMeter() {};

    public Link(Limits limits, Clock clock) {
        this.limits = limits;
        this.permits = new Semaphore(limits.inFlight(), true);
        this.breaker = new CircuitBreaker(limits.failures(), limits.pause(), clock);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    /** Posts a body and reads the answer. */
    public <T> T post(URI target, String mediaType, byte[] body, Reader<T> reader) throws LinkException {
        return call(
                HttpRequest.newBuilder(target).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)),
                reader);
    }

    /** Fetches a document. */
    public <T> T get(URI target, Reader<T> reader) throws LinkException {
        return call(HttpRequest.newBuilder(target).GET(), reader);
    }

    public CircuitBreaker breaker() {
        return breaker;
    }

    /** Whom to tell how calls end. */
    public void meteredBy(CaMeter told) {
        meter = told;
    }

    public int inFlight() {
        return limits.inFlight() - permits.availablePermits();
    }

    private <T> T call(HttpRequest.Builder request, Reader<T> reader) throws LinkException {
        try {
            acquire();
            try {
                return timed(request, reader);
            } finally {
                permits.release();
            }
        } catch (LinkException failure) {
            meter.failed(failure.trouble().obstacle());
            throw failure;
        }
    }

    private <T> T timed(HttpRequest.Builder request, Reader<T> reader) throws LinkException {
        breaker.enter();
        long began = System.nanoTime();
        try {
            T answer = read(exchange(request.timeout(limits.read()).build()), reader);
            breaker.succeeded();
            meter.answered(Duration.ofNanos(System.nanoTime() - began));
            return answer;
        } catch (LinkException failure) {
            breaker.failed(failure);
            throw failure;
        }
    }

    private static <T> T read(Reply reply, Reader<T> reader) throws LinkException {
        try {
            return reader.read(reply);
        } catch (RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private void acquire() throws LinkException {
        try {
            if (!permits.tryAcquire(limits.connect().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LinkException(Trouble.TOO_MANY, limits.inFlight() + " at most");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LinkException(Trouble.TOO_MANY, "interrupted", stop);
        }
    }

    private Reply exchange(HttpRequest request) throws LinkException {
        CompletableFuture<HttpResponse<byte[]>> pending = http.sendAsync(request, info -> new BoundedBody());
        try {
            HttpResponse<byte[]> response = pending.get(limits.read().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (TimeoutException silent) {
            pending.cancel(true);
            throw new LinkException(
                    Trouble.NO_ANSWER, "nothing within " + limits.read().toSeconds() + " s", silent);
        } catch (InterruptedException stop) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new LinkException(Trouble.NO_ANSWER, "interrupted", stop);
        } catch (ExecutionException failed) {
            throw troubleOf(failed.getCause());
        }
    }

    private static LinkException troubleOf(Throwable cause) {
        boolean neverSent = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnresolvedAddressException;
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (neverSent) {
            return new LinkException(Trouble.NOT_CONNECTED, detail, cause);
        }
        return cause instanceof IOException
                ? new LinkException(Trouble.NO_ANSWER, detail, cause)
                : new LinkException(Trouble.MALFORMED, detail, cause);
    }
}
