package org.calink.notice.port;

import java.util.List;
import org.calink.notice.service.Attachment;

/** The mail server. */
public interface Mailer {

    /** Hands a mail over; throws {@link NotDelivered} when it was not taken. */
    void send(String address, String subject, String body, List<Attachment> attachments);
}
