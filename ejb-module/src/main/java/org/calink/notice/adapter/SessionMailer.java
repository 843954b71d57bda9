package org.calink.notice.adapter;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;
import org.calink.notice.port.Mailer;
import org.calink.notice.port.NotDelivered;
import org.calink.notice.service.Attachment;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mail by the server's session {@code mail/calink}; from {@code calink.mail.from}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SessionMailer implements Mailer {

    @Resource(lookup = "mail/calink")
    private Session session;

    @Inject
    @ConfigProperty(name = "calink.mail.from")
    private String from;

    @Override
    public void send(String address, String subject, String body, List<Attachment> attachments) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(subject, "UTF-8");
            message.setContent(content(body, attachments));
            Transport.send(message);
        } catch (MessagingException refused) {
            throw new NotDelivered("mail not taken: " + refused.getClass().getSimpleName(), refused);
        }
    }

    private static MimeMultipart content(String body, List<Attachment> attachments) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, "UTF-8");
        parts.addBodyPart(text);
        for (Attachment attachment : attachments) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
            file.setFileName(attachment.name());
            parts.addBodyPart(file);
        }
        return parts;
    }
}
