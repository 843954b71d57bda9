package org.calink.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Roles;
import org.calink.certificate.service.CertificateBook;
import org.calink.platform.Association;

/** Which platforms accept a certificate of the enterprise the caller acts for (关联平台). */
@Stateless
@RolesAllowed(Roles.USER)
public class Associations {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private CertificateBook certificates;

    public List<Association> of(long certificateId) {
        return em.createNamedQuery(Association.OF_CERTIFICATE, Association.class)
                .setParameter("certificate", certificates.one(certificateId).getId())
                .getResultList();
    }
}
