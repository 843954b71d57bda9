package org.calink.connector.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.calink.connector.LinkState.Circuit;
import org.calink.connector.testca.MovableClock;
import org.junit.jupiter.api.Test;

/** The bulkhead: a dead or slow authority costs at most its time-outs, and after a few failures nothing at all. */
class LinkTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void theCircuitOpensTriesOnceAndCloses() throws Exception {
        CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofSeconds(10), clock);
        for (int failure = 0; failure < 3; failure++) {
            breaker.enter();
            breaker.failed(new LinkException(Trouble.NO_ANSWER, "down"));
        }
        assertEquals(Circuit.OPEN, breaker.state());
        assertEquals(
                Trouble.CIRCUIT_OPEN,
                assertThrows(LinkException.class, breaker::enter).trouble());
        clock.forward(Duration.ofSeconds(11));
        assertEquals(Circuit.HALF_OPEN, breaker.state());
        breaker.enter();
        assertThrows(LinkException.class, breaker::enter, "one try at a time");
        breaker.failed(new LinkException(Trouble.NO_ANSWER, "still down"));
        assertEquals(Circuit.OPEN, breaker.state());
        clock.forward(Duration.ofSeconds(11));
        breaker.enter();
        breaker.succeeded();
        assertEquals(Circuit.CLOSED, breaker.state());
    }

    @Test
    void aRefusedConnectionWasCertainlyNotHeard() {
        LinkException refused = assertThrows(
                LinkException.class, () -> link(2).post(URI.create("http://127.0.0.1:1/"), "x/y", new byte[1], r -> r));
        assertEquals(Trouble.NOT_CONNECTED, refused.trouble());
    }

    @Test
    void aSilentSocketMayHaveHeard() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI target = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            LinkException waited =
                    assertThrows(LinkException.class, () -> link(2).post(target, "x/y", new byte[1], r -> r));
            assertEquals(Trouble.NO_ANSWER, waited.trouble());
            assertTrue(waited.trouble().mayHaveArrived());
        }
    }

    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch over = new CountDownLatch(1);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(over);
            exchange.close();
        });
        server.start();
        try {
            URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            long begun = System.nanoTime();
            assertThrows(LinkException.class, () -> link(2).get(target, reply -> reply));
            assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 10);
        } finally {
            over.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreThanTheLimitAreInFlight() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI target = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            Link link = link(1);
            ExecutorService caller = Executors.newSingleThreadExecutor();
            try {
                Future<?> first = caller.submit(() -> link.get(target, reply -> reply));
                while (link.inFlight() == 0) {
                    Thread.onSpinWait();
                }
                LinkException refused = assertThrows(LinkException.class, () -> link.get(target, reply -> reply));
                assertEquals(Trouble.TOO_MANY, refused.trouble());
                assertThrows(java.util.concurrent.ExecutionException.class, first::get);
            } finally {
                caller.shutdownNow();
            }
        }
    }

    private Link link(int inFlight) {
        return new Link(
                new Link.Limits(Duration.ofMillis(200), Duration.ofMillis(800), inFlight, 100, Duration.ofSeconds(1)),
                clock);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
