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
import java.util.Optional;
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

    /**
     * Refuses while the name has to wait; else counts a failure that {@link #opened} takes back. Of two who are the first under a
     * name at the same moment the database lets one through; the other may knock again.
     */
    public void knock(String subject) {
        SignInFailures failures = locked(subject).orElseGet(() -> {
            SignInFailures first = new SignInFailures(subject);
            em.persist(first);
            return first;
        });
        Instant now = clock.instant(); // not before the lock: who waited for it comes after the one who had it
        failures.admit(now);
        failures.failed(now);
    }

    public void opened(String subject) {
        locked(subject).ifPresent(SignInFailures::succeeded);
    }

    private Optional<SignInFailures> locked(String subject) {
        return Optional.ofNullable(em.find(SignInFailures.class, subject, LockModeType.PESSIMISTIC_WRITE));
    }
}
