package org.calink.connector.testca;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate authority within the test's own process: CMP, OCSP and CRL over HTTP, with books and faults. */
public final class TestCa implements AutoCloseable {

    final Keys kind;
    final KeyPair caKey;
    final X509CertificateHolder ca;
    final KeyPair raKey;
    final X509CertificateHolder ra;
    final char[] secret = "a shared secret".toCharArray();
    final Books books = new Books();
    final Map<Integer, Fault> faults = new ConcurrentHashMap<>();
    final AtomicInteger polls = new AtomicInteger();
    volatile boolean ignoresRejection;
    volatile boolean mac;
    volatile long confirmWaitSeconds = 7200;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CmpSide cmp;
    private final StatusSide status;
    private volatile boolean up = true;

    public TestCa(Keys kind) throws IOException {
        this.kind = kind;
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
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/cmp", exchange -> serve(exchange, cmp::answer));
        server.createContext("/ocsp", exchange -> serve(exchange, status::ocsp));
        server.createContext("/crl", exchange -> serve(exchange, body -> status.crl()));
        server.setExecutor(threads);
        server.start();
    }

    /** Bytes in, bytes out; null drops the connection. */
    interface Service {
        byte[] answer(byte[] request) throws Exception;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Books books() {
        return books;
    }

    public X509CertificateHolder certificate() {
        return ca;
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
        entry.revoke(5);
        books.forget(entry);
    }

    public TestCa confirmWait(long seconds) {
        confirmWaitSeconds = seconds;
        return this;
    }

    /** Unplugs the authority, or plugs it in again: connections are dropped without a word. */
    public void up(boolean plugged) {
        up = plugged;
    }

    StatusSide status() {
        return status;
    }

    public CmpSide cmp() {
        return cmp;
    }

    private void serve(HttpExchange exchange, Service service) throws IOException {
        byte[] answer = null;
        int code = 200;
        try {
            byte[] request = exchange.getRequestBody().readAllBytes();
            answer = up ? service.answer(request) : null;
        } catch (HttpTrouble trouble) {
            code = trouble.code;
            answer = trouble.body;
        } catch (Exception unforeseen) {
            code = 500;
            answer = unforeseen.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (answer != null) {
            exchange.sendResponseHeaders(code, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** An HTTP status on purpose. */
    static final class HttpTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int code;
        final transient byte[] body;

        HttpTrouble(int code, byte[] body) {
            this.code = code;
            this.body = body;
        }
    }
}
