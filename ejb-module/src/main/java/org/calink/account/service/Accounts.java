package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.MobileNumber;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;

/**
 * Accounts for other services: looked up, opened for somebody else, given a one-time password. Whether the caller may do
 * that to this account is the calling service's rule.
 */
@Stateless
@RolesAllowed({Roles.USER, Roles.ADMINISTRATOR})
public class Accounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @PermitAll
    public Optional<Account> find(MobileNumber mobile) {
        return em.createNamedQuery("Account.byMobileHash", Account.class)
                .setParameter("hash", Account.hashOf(mobile))
                .getResultStream()
                .findFirst();
    }

    /** Opens an account for somebody (新增人员); the one-time password goes to them by SMS, nobody else sees it. */
    public Account open(MobileNumber mobile) {
        String password = oneTimePassword();
        Account account = Account.withOneTimePassword(mobile, password, clock.instant());
        em.persist(account);
        notices.sms(mobile, SmsTemplate.ONE_TIME_PASSWORD, password);
        audit.record("ACCOUNT_OPENED", "Account", account.getId().toString());
        return account;
    }

    /** 【重置密码】: a one-time password by SMS; ends the account's sessions. */
    public void resetPassword(long accountId) {
        Account account = em.find(Account.class, accountId);
        String password = oneTimePassword();
        account.resetPassword(password, clock.instant());
        notices.sms(account.getMobile(), SmsTemplate.ONE_TIME_PASSWORD, password);
        audit.record("PASSWORD_RESET", "Account", account.getId().toString());
    }

    /** Without characters that look alike; each third character is of the same kind, so that three kinds are there. */
    private static String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        String[] kinds = {CAPITALS, LETTERS, DIGITS};
        for (int i = 0; i < LENGTH; i++) {
            String kind = kinds[i % kinds.length];
            password.append(kind.charAt(RANDOM.nextInt(kind.length())));
        }
        return password.toString();
    }
}
