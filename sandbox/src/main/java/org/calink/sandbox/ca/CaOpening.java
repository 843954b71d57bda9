package org.calink.sandbox.ca;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.calink.sandbox.Opening;
import org.calink.sandbox.books.Books;

/** Opens the three authorities behind their addresses, and has them look after unconfirmed certificates. */
@WebListener
public final class CaOpening implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(CaOpening.class.getName());
    private static final int SWEEP_SECONDS = 2;

    private ScheduledExecutorService clockwork;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        clockwork = clockwork();
        List<CertificateAuthority> authorities = new ArrayList<>();
        for (CaVendor vendor : CaVendor.values()) {
            authorities.add(open(context, vendor));
        }
        Opening.page(context, "ca-ledger", new CaLedger(authorities), ledgers(authorities));
        Opening.page(context, "ca-faults", new CaFaultDesk(authorities), "/faults/ca", "/faults/ca/*");
        Opening.page(context, "ca-pages", new CaPages(authorities), "/ca");
    }

    private static ScheduledExecutorService clockwork() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "ca-clockwork");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    private CertificateAuthority open(ServletContext context, CaVendor vendor) {
        String address = VendorFoundation.address(Books.standing().folder());
        CertificateAuthority authority =
                CertificateAuthority.open(vendor, Books.standing(), address, Clock.systemUTC());
        ServletRegistration.Dynamic servlet =
                context.addServlet("ca-" + vendor.path(), new CaServlet(authority, clockwork));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/ca/" + vendor.path() + "/*");
        clockwork.scheduleWithFixedDelay(() -> sweep(authority), 1, SWEEP_SECONDS, TimeUnit.SECONDS);
        return authority;
    }

    /** A sweep that fails once is tried again: the clockwork would stop at an exception. */
    private static void sweep(CertificateAuthority authority) {
        try {
            authority.sweep();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, authority.vendor() + ": the sweep failed", e);
        }
    }

    private static String[] ledgers(List<CertificateAuthority> authorities) {
        return authorities.stream()
                .map(authority -> "/ca/" + authority.vendor().path() + "/ledger")
                .toArray(String[]::new);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
    }
}
