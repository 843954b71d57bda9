package org.calink.sandbox;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.faults.FaultDesk;
import org.calink.sandbox.faults.Faults;
import org.calink.sandbox.faults.Faulty;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.http.ProviderServlet;
import org.calink.sandbox.page.StartPage;

/** Opens the sandbox: the books, then every provider behind its path. */
@WebListener
public final class Opening implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        page(context, "start", new StartPage(), "");
        page(context, "faults", new FaultDesk(Faults.standing()), "/faults", "/faults/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Books.closeStanding();
    }

    /** A provider that meets the faults planned under its name. */
    public static void provider(ServletContext context, String name, Provider provider, String... paths) {
        page(context, name, new Faulty(name, provider, Faults.standing()), paths);
    }

    /** A page or test hook: never faulty. */
    public static void page(ServletContext context, String name, Provider page, String... paths) {
        context.addServlet(name, new ProviderServlet(page)).addMapping(paths);
    }
}
