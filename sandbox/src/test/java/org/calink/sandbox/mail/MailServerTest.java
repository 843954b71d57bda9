package org.calink.sandbox.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.sms.ShortMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that a mail sent over SMTP can be read afterwards, also after the sandbox was restarted. */
class MailServerTest {

    @TempDir
    Path folder;

    @Test
    void mailsArriveInTheInboxAndStay() throws MessagingException {
        try (Books books = Books.at(folder)) {
            try (MailServer server = new MailServer(new Mails(books), 0, Clock.systemUTC())) {
                server.start();
                send(server.port(), "发票已开具");
                send(server.port(), "证书已签发");
            }
        }
        try (Books books = Books.at(folder)) {
            Inbox inbox = new Inbox(new ShortMessages(books), new Mails(books));
            String json = inbox.answer(new Call("GET", "/inbox/mail", "to=li%40example.com", Map.of(), new byte[0]))
                    .text();
            assertTrue(json.indexOf("证书已签发") < json.indexOf("发票已开具"), json);
            assertEquals(2, new Mails(books).newest("LI@example.com").size());
        }
    }

    private static void send(int port, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("no-reply@ca-interlink.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("li@example.com"));
        message.setSubject(subject, "UTF-8");
        message.setText("您好", "UTF-8");
        Transport.send(message);
    }
}
