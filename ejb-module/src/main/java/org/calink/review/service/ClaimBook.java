package org.calink.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.StaffMember;
import org.calink.account.service.Caller;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseState;
import org.calink.kernel.LifeCycleReason;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderState;
import org.calink.review.ReviewClaim;
import org.calink.review.ReviewReason;
import org.calink.review.ReviewSubject;

/** The book of claims; people use {@link Claims}, decisions ask {@link #requireMine}. */
@Stateless
@RolesAllowed(Roles.REVIEWER)
public class ClaimBook {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Refuses {@link ReviewReason#NOT_FOUND}, {@link LifeCycleReason#NOT_POSSIBLE_NOW} where it waits for nobody, or IN_OTHER_HANDS. */
    public void take(ReviewSubject subject, long subjectId) {
        requireWaiting(subject, subjectId);
        Instant now = clock.instant();
        StaffMember staff = em.getReference(StaffMember.class, caller.staffId());
        Optional<ReviewClaim> claim = find(subject, subjectId, LockModeType.PESSIMISTIC_WRITE);
        if (claim.isEmpty()) {
            em.persist(new ReviewClaim(subject, subjectId, staff, now));
            return;
        }
        refuseOthers(claim.get(), now);
        claim.get().take(staff, now);
    }

    private void requireWaiting(ReviewSubject subject, long subjectId) {
        boolean waiting =
                switch (subject) {
                    case ENTERPRISE -> existing(Enterprise.class, subjectId).getState() == EnterpriseState.UNDER_REVIEW;
                    case ORDER -> existing(Order.class, subjectId).getState() == OrderState.UNDER_REVIEW;
                };
        if (!waiting) {
            throw new Refused(LifeCycleReason.NOT_POSSIBLE_NOW);
        }
    }

    private <T> T existing(Class<T> kind, long id) {
        return Optional.ofNullable(em.find(kind, id)).orElseThrow(() -> new Refused(ReviewReason.NOT_FOUND));
    }

    private void refuseOthers(ReviewClaim claim, Instant now) {
        if (claim.isLive(now) && !claim.isOf(caller.staffId())) {
            long minutes = Duration.between(claim.getAt(), now).toMinutes();
            throw new Refused(ReviewReason.IN_OTHER_HANDS, claim.getStaff().getDisplayName(), minutes);
        }
    }

    public void putBack(ReviewSubject subject, long subjectId) {
        find(subject, subjectId, LockModeType.PESSIMISTIC_WRITE)
                .filter(claim -> claim.isOf(caller.staffId()))
                .ifPresent(em::remove);
    }

    /** Who has it in hand now, if anybody: the caller also where their claim has lapsed and no colleague took it. */
    public Optional<ReviewClaim> of(ReviewSubject subject, long subjectId) {
        return find(subject, subjectId, LockModeType.NONE)
                .filter(claim -> claim.countsFor(caller.staffId(), clock.instant()));
    }

    /**
     * For decisions, in their transaction: refuses {@link ReviewReason#NOT_CLAIMED}, IN_OTHER_HANDS or what is decided already, and keeps
     * the claim locked until the decision is committed.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void requireMine(ReviewSubject subject, long subjectId) {
        Instant now = clock.instant();
        Optional<ReviewClaim> claim = find(subject, subjectId, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.countsFor(caller.staffId(), now));
        if (claim.isEmpty()) {
            requireWaiting(subject, subjectId);
            throw new Refused(ReviewReason.NOT_CLAIMED);
        }
        refuseOthers(claim.get(), now);
    }

    /** After the decision, in its transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(ReviewSubject subject, long subjectId) {
        putBack(subject, subjectId);
    }

    private Optional<ReviewClaim> find(ReviewSubject subject, long subjectId, LockModeType lock) {
        return em.createNamedQuery(ReviewClaim.OF_SUBJECT, ReviewClaim.class)
                .setParameter("subject", subject)
                .setParameter("id", subjectId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
