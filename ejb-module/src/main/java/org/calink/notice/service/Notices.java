package org.calink.notice.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.calink.kernel.MobileNumber;
import org.calink.notice.SmsTemplate;

/**
 * Tells people something, when and only when the caller's transaction commits. Nothing is sent here: the notice goes into
 * the queue, and {@link NoticeConsumer} delivers it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {

    @Inject
    @JMSConnectionFactory("jms/calink")
    private JMSContext jms;

    @Resource(lookup = "jms/notice")
    private Queue queue;

    /** An SMS; details fill the template's placeholders. */
    public void sms(MobileNumber to, SmsTemplate template, Object... details) {
        String text = words("sms", template.name(), details);
        send(new Envelope(newId(), to.text(), null, text, List.of()), template.worth());
    }

    /** A mail, with files where there are any. */
    public void mail(String to, MailTemplate template, List<Attachment> files, Object... details) {
        String subject = words("mail", template.name() + ".subject", details);
        String body = words("mail", template.name() + ".body", details);
        send(new Envelope(newId(), to, subject, body, files), Duration.ZERO);
    }

    private void send(Envelope envelope, Duration worth) {
        jms.createProducer().setTimeToLive(worth.toMillis()).send(queue, envelope.sealed());
    }

    private static String words(String bundle, String key, Object... details) {
        String pattern = ResourceBundle.getBundle(
                        "org.calink.notice." + bundle, Locale.ROOT, Notices.class.getClassLoader())
                .getString(key);
        return MessageFormat.format(pattern, details);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
