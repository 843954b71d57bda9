package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.http.ProviderServlet;
import org.glassfish.grizzly.PortRange;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.servlet.WebappContext;

/** The three authorities, founded in a folder of their own and served on a loopback port by the servlets of the sandbox. */
final class CaHouse implements AutoCloseable {

    final Path data;
    private final Books books;
    private final HttpServer server;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(2);
    private final Map<CaVendor, CertificateAuthority> authorities = new EnumMap<>(CaVendor.class);

    CaHouse(Path data) {
        this.data = data;
        server = HttpServer.createSimpleServer(null, "127.0.0.1", new PortRange(20_000, 29_999));
        start();
        VendorFoundation.lay(data, server.getListener("grizzly").getPort());
        books = Books.at(data.resolve("sandbox"));
        WebappContext context = new WebappContext("sandbox", "");
        for (CaVendor vendor : CaVendor.values()) {
            CertificateAuthority authority = CertificateAuthority.open(
                    vendor, books, VendorFoundation.address(data.resolve("sandbox")), Clock.systemUTC());
            authority.behave(Manner.plain());
            authorities.put(vendor, authority);
            var servlet = context.addServlet("ca-" + vendor.path(), new CaServlet(authority, clockwork));
            servlet.setAsyncSupported(true);
            servlet.addMapping("/ca/" + vendor.path() + "/*");
        }
        List<CertificateAuthority> all = List.copyOf(authorities.values());
        context.addServlet("ca-faults", new ProviderServlet(new CaFaultDesk(all)))
                .addMapping("/faults/ca/*");
        context.addServlet("ca-pages", new ProviderServlet(new CaPages(all))).addMapping("/ca");
        context.deploy(server);
    }

    private void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public void close() {
        server.shutdownNow();
        clockwork.shutdownNow();
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
