package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Roles;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Refused;
import org.calink.membership.service.ActingAs;

/** The certificates of the enterprise the caller acts for (CA管理). */
@Stateless
@RolesAllowed(Roles.USER)
public class CertificateBook {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private ActingAs actingAs;

    /** Newest first. */
    public List<Certificate> all() {
        return em.createNamedQuery(Certificate.OF_ENTERPRISE, Certificate.class)
                .setParameter("enterprise", actingAs.enterprise().getId())
                .getResultList();
    }

    /**
     * One of them.
     *
     * @throws Refused {@link CertificateReason#NOT_FOUND}, also for a certificate of another enterprise
     */
    public Certificate one(long certificateId) {
        Certificate certificate = em.find(Certificate.class, certificateId);
        Enterprise enterprise = actingAs.enterprise();
        if (certificate == null || !certificate.getEnterprise().getId().equals(enterprise.getId())) {
            throw new Refused(CertificateReason.NOT_FOUND);
        }
        return certificate;
    }
}
