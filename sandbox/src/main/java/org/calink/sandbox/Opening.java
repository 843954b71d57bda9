package org.calink.sandbox;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.faults.FaultDesk;
import org.calink.sandbox.faults.Faults;
import org.calink.sandbox.faults.Faulty;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.http.ProviderServlet;
import org.calink.sandbox.mail.Inbox;
import org.calink.sandbox.mail.MailServer;
import org.calink.sandbox.mail.Mails;
import org.calink.sandbox.nuonuo.Nuonuo;
import org.calink.sandbox.outbox.Outbox;
import org.calink.sandbox.page.StartPage;
import org.calink.sandbox.platform.Platforms;
import org.calink.sandbox.sf.SfExpress;
import org.calink.sandbox.sms.ShortMessages;
import org.calink.sandbox.sms.SmsProvider;
import org.calink.sandbox.wechat.WeChatPay;

/** Opens the sandbox: the books, then every provider behind its path. */
@WebListener
public final class Opening implements ServletContextListener {

    private Outbox outbox;
    private MailServer mailServer;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Clock clock = Clock.systemUTC();
        Books books = Books.standing();
        Contract contract = new Contract(books.folder());
        outbox = new Outbox(books, clock);
        page(context, "start", new StartPage(), "");
        page(context, "faults", new FaultDesk(Faults.standing()), "/faults", "/faults/*");
        post(context, books, contract, clock);
        WeChatPay weChat = new WeChatPay(books, outbox, clock);
        provider(context, "wechat", weChat, "/wechat/*");
        page(context, "cashier", weChat.cashier(), "/cashier", "/cashier/*");
        SfExpress sf = new SfExpress(books, outbox, clock);
        provider(context, "sf", sf, "/sf/*");
        page(context, "parcels", sf.parcelPage(), "/parcels", "/parcels/*");
        Nuonuo nuonuo = new Nuonuo(books, outbox, clock);
        provider(context, "nuonuo", nuonuo, "/nuonuo/*");
        page(context, "invoices", nuonuo.invoicePage(), "/invoices", "/invoices/*");
        provider(context, "platform", new Platforms(books, clock), "/platform", "/platform/*");
        outbox.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        outbox.close();
        mailServer.close();
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

    /** Short messages and mails, and the inbox that shows both. */
    private void post(ServletContext context, Books books, Contract contract, Clock clock) {
        ShortMessages messages = new ShortMessages(books);
        Mails mails = new Mails(books);
        mailServer = new MailServer(mails, Integer.parseInt(contract.value("calink.mail.port")), clock);
        mailServer.start();
        provider(context, "sms", new SmsProvider(contract, messages, clock), "/sms/*");
        page(context, "inbox", new Inbox(messages, mails), "/inbox", "/inbox/*");
    }
}
