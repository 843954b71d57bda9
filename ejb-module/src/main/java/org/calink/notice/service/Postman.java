package org.calink.notice.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.calink.notice.NoticeInbox;
import org.calink.notice.port.Mailer;
import org.calink.notice.port.SmsGateway;

/** Hands a notice over to its carrier, once: the inbox row is written before, and is rolled back when the carrier refuses. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Postman {

    private static final Logger LOG = System.getLogger(Postman.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private SmsGateway sms;

    @Inject
    private Mailer mailer;

    @Inject
    private Clock clock;

    public void deliver(Envelope envelope) {
        if (em.find(NoticeInbox.class, envelope.id()) != null) {
            return;
        }
        em.persist(new NoticeInbox(envelope.id(), clock.instant()));
        em.flush();
        if (envelope.isSms()) {
            sms.send(envelope.to(), envelope.text());
        } else {
            mailer.send(envelope.to(), envelope.subject(), envelope.text(), envelope.attachments());
        }
        LOG.log(Level.INFO, "{0} {1} delivered", envelope.isSms() ? "SMS" : "mail", envelope.id());
    }
}
