package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.calink.account.Account;
import org.calink.account.AccountReason;
import org.calink.account.CodePurpose;
import org.calink.account.SmsAllowance;
import org.calink.account.SmsCode;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Refused;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;

/** Codes by SMS: made, sent, tried. */
@Stateless
@PermitAll
public class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /**
     * Sends a code, within the allowance of the number and of the address; refuses in the field {@code mobile}.
     *
     * @param address network address of the request, or null
     */
    public void send(MobileNumber number, CodePurpose purpose, SmsTemplate template, String address) {
        take(number, address);
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        em.persist(new SmsCode(number, purpose, code, clock.instant()));
        notices.sms(number, template, code);
    }

    /** Uses up one SMS of the allowance, without a code. */
    public void take(MobileNumber number, String address) {
        take(SmsAllowance.subject("number", number.text()));
        if (address != null) {
            take(SmsAllowance.subject("address", address));
        }
    }

    private void take(String subject) {
        SmsAllowance allowance = em.find(SmsAllowance.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (allowance == null) {
            allowance = new SmsAllowance(subject);
            em.persist(allowance);
        }
        allowance.take(clock.instant(), "mobile");
    }

    /**
     * What became of a try, counted in a transaction of its own: the caller's may be refused and rolled back.
     *
     * @param triesLeft after this one
     */
    public record Tried(SmsCode.Outcome outcome, int triesLeft) {

        /** Refuses in the field unless the code was right. */
        public void refuseUnlessRight(String field) {
            if (outcome == SmsCode.Outcome.WRONG) {
                throw Refused.field(field, AccountReason.CODE_WRONG, triesLeft);
            }
            if (outcome != SmsCode.Outcome.RIGHT) {
                throw Refused.field(field, SmsCode.reasonFor(outcome));
            }
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Tried attempt(MobileNumber number, CodePurpose purpose, String typed) {
        List<SmsCode> latest = em.createNamedQuery("SmsCode.latest", SmsCode.class)
                .setParameter("number", Account.hashOf(number))
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultList();
        if (latest.isEmpty()) {
            return new Tried(SmsCode.Outcome.EXPIRED, 0);
        }
        SmsCode code = latest.get(0);
        em.lock(code, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(code);
        return new Tried(code.attempt(typed, clock.instant()), code.triesLeft());
    }
}
