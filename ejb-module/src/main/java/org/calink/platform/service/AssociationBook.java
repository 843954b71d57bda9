package org.calink.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.calink.certificate.Certificate;
import org.calink.kernel.Act;
import org.calink.platform.Association;
import org.calink.platform.port.Platforms.Binding;

/** The book of associations, each entry in a transaction of its own, so that no transaction waits for a platform. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AssociationBook {

    static final String ACTOR = "platform-desk";

    private static final Logger LOG = System.getLogger(AssociationBook.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Plans the associations of a made certificate, once, and names those that nobody has pushed yet: the others are asked for again
     * in their time, however often the message comes.
     */
    public List<Long> plan(long certificateId) {
        List<Association> planned = ofCertificate(certificateId);
        if (planned.isEmpty()) {
            Certificate certificate = em.find(Certificate.class, certificateId);
            Act act = act();
            certificate
                    .getLine()
                    .getPlatforms()
                    .forEach(platform -> em.persist(new Association(certificate, platform, act)));
            em.flush();
            planned = ofCertificate(certificateId);
        }
        return planned.stream()
                .filter(association ->
                        association.isPending() && association.getRepetition().getAttempts() == 0)
                .map(Association::getId)
                .toList();
    }

    /** What a platform is to be told, as long as it has not acknowledged it. */
    public Optional<Binding> toPush(long associationId) {
        Association association = em.find(Association.class, associationId);
        return Optional.of(association).filter(Association::isPending).map(AssociationBook::binding);
    }

    private static Binding binding(Association association) {
        Certificate certificate = association.getCertificate();
        return new Binding(
                association.getEventId(),
                association.getPlatform().code(),
                certificate.getEnterprise().getCreditCode().text(),
                certificate.getEnterprise().getName(),
                certificate.getSerial(),
                certificate.getContent().getIssuer(),
                certificate.getIssuance().getKeyHash(),
                certificate.getContent().getNotBefore(),
                certificate.getContent().getNotAfter(),
                certificate.getLine().getLockKind().name(),
                association.getCreatedAt());
    }

    public void acknowledged(long associationId) {
        Association association = em.find(Association.class, associationId);
        association.acknowledged(act());
        LOG.log(
                Level.INFO,
                "platform {0} accepts certificate {1}",
                association.getPlatform().code(),
                association.getCertificate().getSerial());
    }

    public void notAcknowledged(long associationId, String why) {
        em.find(Association.class, associationId).notAcknowledged(why, act());
    }

    /** Which are to be pushed now. */
    public List<Long> due() {
        return em.createNamedQuery(Association.DUE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(100)
                .getResultList();
    }

    private List<Association> ofCertificate(long certificateId) {
        return em.createNamedQuery(Association.OF_CERTIFICATE, Association.class)
                .setParameter("certificate", certificateId)
                .getResultList();
    }

    private Act act() {
        return Act.by(ACTOR, clock);
    }
}
