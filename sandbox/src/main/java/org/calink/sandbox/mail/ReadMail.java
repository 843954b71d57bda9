package org.calink.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A mail's subject, its readable text and the names of its attachments. */
record ReadMail(String subject, String text, List<String> attachments) {

    static ReadMail of(MimeMessage message) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        List<String> attachments = new ArrayList<>();
        read(message, text, attachments);
        return new ReadMail(
                Objects.requireNonNullElse(message.getSubject(), ""),
                text.toString().strip(),
                attachments);
    }

    private static void read(Part part, StringBuilder text, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(part.getFileName());
        } else if (part.isMimeType("text/html")) {
            text.append(part.getContent().toString().replaceAll("<[^>]+>", " ")).append('\n');
        } else if (part.isMimeType("text/*")) {
            text.append(part.getContent()).append('\n');
        } else if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                read(multipart.getBodyPart(i), text, attachments);
            }
        }
    }
}
