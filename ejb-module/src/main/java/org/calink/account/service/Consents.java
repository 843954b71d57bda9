package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.calink.account.ConsentKind;
import org.calink.account.ConsentText;

/** The texts to be agreed to, in the edition in force today; open to everybody. */
@Stateless
@PermitAll
public class Consents {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    public ConsentText inForce(ConsentKind kind) {
        return em.createNamedQuery("ConsentText.inForce", ConsentText.class)
                .setParameter("kind", kind)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getSingleResult();
    }
}
