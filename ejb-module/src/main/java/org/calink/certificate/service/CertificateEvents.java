package org.calink.certificate.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
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
import org.calink.connector.CaEventListener;
import org.calink.kernel.Act;

/**
 * Hears from the connector what settlement found out at the vendors, and takes it over into the books. May hear the same
 * twice: every move here is guarded by the state it starts from.
 */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-ca-connector"))
public class CertificateEvents implements CaEventListener {

    private static final Logger LOG = System.getLogger(CertificateEvents.class.getName());
    private static final Set<IssuanceState> WAITED_FOR = EnumSet.of(IssuanceState.WAITING);
    /** A planned one was left behind by a node that died in its transaction. */
    private static final Set<IssuanceState> UNSETTLED =
            EnumSet.of(IssuanceState.PLANNED, IssuanceState.UNKNOWN, IssuanceState.WAITING, IssuanceState.ARRIVED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Issuances issuances;

    @Override
    public void onCaEvent(CaEvent event) {
        LOG.log(Level.INFO, "{0}: {1} {2} {3}", event.vendor(), event.kind(), event.reference(), event.note());
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
                .ifPresent(change);
    }
}
