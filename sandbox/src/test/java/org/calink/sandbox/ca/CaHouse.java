package org.calink.sandbox.ca;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.calink.sandbox.books.Books;

/** The three authorities, founded in a folder of their own and served on a loopback port, without any server product. */
final class CaHouse implements AutoCloseable {

    final Path data;
    private final Books books;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<CaVendor, CertificateAuthority> authorities = new EnumMap<>(CaVendor.class);

    CaHouse(Path data) {
        this.data = data;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        VendorFoundation.lay(data, server.getAddress().getPort());
        books = Books.at(data.resolve("sandbox"));
        for (CaVendor vendor : CaVendor.values()) {
            CertificateAuthority authority = CertificateAuthority.open(
                    vendor, books, VendorFoundation.address(data.resolve("sandbox")), Clock.systemUTC());
            authority.behave(Manner.plain());
            authorities.put(vendor, authority);
            String root = "/ca/" + vendor.path();
            server.createContext(root + "/", exchange -> serve(new CaRouter(authority), root, exchange));
        }
        server.setExecutor(workers);
        server.start();
    }

    CertificateAuthority authority(CaVendor vendor) {
        return authorities.get(vendor);
    }

    String address(CaVendor vendor) {
        return VendorFoundation.address(data.resolve("sandbox")) + "/ca/" + vendor.path();
    }

    Path contract(CaVendor vendor, String file) {
        return data.resolve("contracts").resolve(vendor.path()).resolve(file);
    }

    String secret(CaVendor vendor, String name) {
        return PrivateFiles.read(data.resolve("secrets").resolve("calink.ca." + vendor.path() + "." + name));
    }

    Identity registration(CaVendor vendor, KeyFamily family) {
        return KeyFile.read(contract(vendor, "ra-" + family.path() + ".pem"));
    }

    private static void serve(CaRouter router, String root, HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath().substring(root.length());
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            Reply reply = router.answer(exchange.getRequestMethod(), path, type, body);
            if (reply.fate() == Reply.Fate.SENT) {
                exchange.getResponseHeaders().set("Content-Type", reply.type());
                exchange.sendResponseHeaders(reply.status(), reply.body().length);
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        books.close();
    }

    /** One house for all tests of this JVM. */
    static CaHouse shared() {
        return Shared.HOUSE;
    }

    private static final class Shared {
        static final CaHouse HOUSE = temporary();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(HOUSE::close));
        }
    }

    private static CaHouse temporary() {
        try {
            return new CaHouse(Files.createTempDirectory("ca-house"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
