package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Throws away codes, allowances and counted failures that no rule asks about any more. */
@Singleton
@PermitAll
public class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(2);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        Instant before = clock.instant().minus(KEPT);
        em.createQuery("delete from SmsCode c where c.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        em.createQuery("delete from SmsAllowance a where a.lastSentAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        em.createQuery("delete from SignInFailures f where f.lastFailedAt < :before or f.lastFailedAt is null")
                .setParameter("before", before)
                .executeUpdate();
    }
}
