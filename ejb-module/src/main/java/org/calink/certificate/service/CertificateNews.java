package org.calink.certificate.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.Certificate;
import org.calink.certificate.Issuance;
import org.calink.certificate.IssuanceState;
import org.calink.connector.CaEvent;
import org.calink.kernel.Act;

/**
 * Takes over into the books what settlement found out at the vendors. May be told the same twice: every move here is guarded by the
 * state it starts from.
 *
 * <p>Apart from {@link CertificateEvents} because of how transactions end: the container tells nobody when the commit of a
 * message-driven bean fails, and the connector would count the event as taken. A failed commit of this bean is thrown.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CertificateNews {

    private static final Logger LOG = System.getLogger(CertificateNews.class.getName());
    private static final Set<IssuanceState> WAITED_FOR = EnumSet.of(IssuanceState.WAITING);
    /** A planned one was left behind by a node that died in its transaction. */
    private static final Set<IssuanceState> UNSETTLED =
            EnumSet.of(IssuanceState.PLANNED, IssuanceState.UNKNOWN, IssuanceState.WAITING, IssuanceState.ARRIVED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Issuances issuances;

    public void take(CaEvent event) {
        Act act = issuances.act("connector:" + event.vendor()).because(event.note());
        switch (event.kind()) {
            case ACTIVATED -> onCertificate(event, certificate -> certificate.confirmed(event.occurredAt()));
            case REVOKED, UNDONE_BY_VENDOR -> onCertificate(event, certificate -> certificate.revokedByVendor(act));
            case ARRIVED -> onIssuance(event, WAITED_FOR, issuance -> issuance.arrived(act));
            case REFUSED -> onIssuance(event, WAITED_FOR, issuance -> issuance.refused(act));
            case CANCELLED -> onIssuance(event, UNSETTLED, issuance -> issuance.cancelled(act));
            case SUSPENDED, RESUMED, CHANGE_REFUSED, STUCK ->
                LOG.log(Level.WARNING, "{0} of {1} is for a person to see", event.kind(), event.reference());
        }
    }

    private void onCertificate(CaEvent event, Consumer<Certificate> change) {
        Optional<Certificate> certificate = em.createNamedQuery(Certificate.BY_SERIAL, Certificate.class)
                .setParameter("vendor", CaVendor.valueOf(event.vendor()))
                .setParameter("serial", event.serial())
                .getResultStream()
                .findFirst();
        if (certificate.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} tells of certificate {1}, which is not in our books",
                    event.vendor(),
                    event.serial());
        }
        certificate.ifPresent(change);
    }

    private void onIssuance(CaEvent event, Set<IssuanceState> sources, Consumer<Issuance> change) {
        em.createNamedQuery(Issuance.BY_NUMBER, Issuance.class)
                .setParameter("number", event.reference())
                .getResultStream()
                .findFirst()
                .filter(issuance -> sources.contains(issuance.getState()))
                .filter(issuance -> isOf(event, issuance))
                .ifPresent(change);
    }

    /** An attempt that waits is not ended by what became of an earlier request under its number. */
    private static boolean isOf(CaEvent event, Issuance issuance) {
        return event.kind() != CaEvent.Kind.CANCELLED
                || issuance.getState() != IssuanceState.WAITING
                || event.transactionId().equals(issuance.getTransactionId());
    }
}
