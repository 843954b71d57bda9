package org.calink.connector.testca;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate authority within the test's own process: CMP, OCSP and CRL over HTTP, with books and faults. */
public final class TestCa implements AutoCloseable {

    /** Keys under which faults of the publications are planned. */
    public static final int OCSP = 100;

    public static final int CRL = 101;

    static {
        /* Its server writes head and body apart; without this each answer would wait for the client's delayed acknowledgement. */
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final LongAdder CPU = new LongAdder();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration ASTRAY = Duration.ofHours(2);

    final Keys kind;
    final KeyPair caKey;
    final X509CertificateHolder ca;
    final KeyPair raKey;
    final X509CertificateHolder ra;
    final char[] secret = "a shared secret".toCharArray();
    final Books books = new Books();
    final Map<Integer, Fault> faults = new ConcurrentHashMap<>();
    final AtomicInteger polls = new AtomicInteger();
    private final Map<Integer, Runnable> listeners = new ConcurrentHashMap<>();
    volatile boolean ignoresRejection;
    volatile Life life = Life.withoutEnd();
    volatile boolean mac;
    volatile long confirmWaitSeconds = 7200;
    final Clock clock;
    private final int port;
    private volatile HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CmpSide cmp;
    private final StatusSide status;

    public TestCa(Keys kind) throws IOException {
        this(kind, Clock.systemUTC());
    }

    public TestCa(Keys kind, Clock clock) throws IOException {
        this.kind = kind;
        this.clock = clock;
        caKey = kind.pair();
        X500Name name = new X500Name("C=CN,O=Test,CN=Test CA " + kind);
        ca = kind.selfSigned(name, caKey);
        raKey = kind.pair();
        ra = kind.certificate(
                new X500Name("C=CN,O=CA Interlink,CN=RA"),
                Keys.info(raKey),
                name,
                caKey,
                false,
                java.math.BigInteger.TEN);
        cmp = new CmpSide(this);
        status = new StatusSide(this);
        server = listening(0);
        port = server.getAddress().getPort();
    }

    /** Bytes in, an answer out. */
    interface Service {
        Reply answer(byte[] request) throws Exception;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Books books() {
        return books;
    }

    public X509CertificateHolder certificate() {
        return ca;
    }

    /** What requests of this body type meet. */
    Fault fault(int bodyType) {
        return faults.getOrDefault(bodyType, Fault.NONE);
    }

    /** What its clock says. */
    Instant time(Fault fault) {
        Instant now = clock.instant();
        return switch (fault) {
            case CLOCK_BEHIND -> now.minus(ASTRAY);
            case CLOCK_AHEAD -> now.plus(ASTRAY);
            default -> now;
        };
    }

    /** From now on requests of this body type meet the fault; {@link Fault#NONE} heals. */
    public TestCa fault(int bodyType, Fault fault) {
        faults.put(bodyType, fault);
        return this;
    }

    public TestCa ignoresRejection() {
        ignoresRejection = true;
        return this;
    }

    /** Protects by the shared secret from now on. */
    public TestCa useMac() {
        mac = true;
        return this;
    }

    /** Takes a certificate back without being asked, as after confirmWaitTime, and forgets the transaction. */
    public void undo(Books.Entry entry) {
        entry.revoke(5, clock.instant());
        books.forget(entry);
    }

    public TestCa confirmWait(long seconds) {
        confirmWaitSeconds = seconds;
        return this;
    }

    /** Unplugs the authority, or plugs it in again: while it is unplugged, connections are refused. */
    public void up(boolean plugged) throws IOException {
        if (plugged && server == null) {
            server = listening(port);
        } else if (!plugged && server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** Called whenever a request of this kind comes in. */
    public void onHearing(int requestType, Runnable listener) {
        listeners.put(requestType, listener);
    }

    void hear(int requestType) {
        listeners.getOrDefault(requestType, () -> {}).run();
    }

    /** CPU time all authorities of this process have used. */
    public static long cpuNanos() {
        return CPU.sum();
    }

    /** Whose requests it hears from now on. */
    public void hears(Life node) {
        life = node;
    }

    StatusSide status() {
        return status;
    }

    public CmpSide cmp() {
        return cmp;
    }

    private HttpServer listening(int onPort) throws IOException {
        HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
        fresh.createContext("/cmp", exchange -> serve(exchange, cmp::answer));
        fresh.createContext("/ocsp", exchange -> serve(exchange, status::ocsp));
        fresh.createContext("/crl", exchange -> serve(exchange, request -> status.crl()));
        fresh.setExecutor(threads);
        fresh.start();
        return fresh;
    }

    private static void serve(HttpExchange exchange, Service service) throws IOException {
        long begun = THREADS.getCurrentThreadCpuTime();
        byte[] request = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            service.answer(request).send(exchange);
        } catch (IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception unforeseen) {
            throw new IllegalStateException(unforeseen);
        } finally {
            CPU.add(THREADS.getCurrentThreadCpuTime() - begun);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }
}
