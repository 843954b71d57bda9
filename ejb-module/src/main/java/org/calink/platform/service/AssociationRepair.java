package org.calink.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.kernel.Act;
import org.calink.platform.Association;
import org.calink.platform.AssociationState;

/** Sees to associations that a platform never acknowledged. */
@Stateless
@RolesAllowed(Roles.CERTIFICATE_MAKER)
public class AssociationRepair {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Oldest first. */
    public List<Association> failed() {
        return em.createNamedQuery(Association.IN_STATE, Association.class)
                .setParameter("state", AssociationState.FAILED)
                .getResultList();
    }

    /** 【重新通知】: the next round of the timer pushes all of them. */
    public void tryAgain() {
        Act act = Act.by(caller.name(), clock);
        failed().forEach(association -> association.tryAgain(act));
    }
}
