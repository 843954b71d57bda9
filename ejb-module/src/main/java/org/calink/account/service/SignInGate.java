package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.calink.account.SignInFailures;

/**
 * Counts tries before they are made, each in a transaction of its own: a hundred tries at once are a hundred counted tries.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInGate {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Refuses while the name has to wait; else counts a failure that {@link #opened} takes back. */
    public void knock(String subject) {
        Instant now = clock.instant();
        SignInFailures failures = em.find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (failures == null) {
            failures = new SignInFailures(subject);
            em.persist(failures);
        }
        failures.admit(now);
        failures.failed(now);
    }

    public void opened(String subject) {
        em.find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE).succeeded();
    }
}
