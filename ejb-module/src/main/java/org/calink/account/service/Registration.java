package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.calink.account.Account;
import org.calink.account.AccountReason;
import org.calink.account.CodePurpose;
import org.calink.account.Consent;
import org.calink.account.ConsentKind;
import org.calink.account.PasswordPolicy;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;

/**
 * Registration by oneself (账号注册, guide chapter 1). Whether a number has an account is told only to who reads its SMS.
 */
@Stateless
@PermitAll
public class Registration {

    private static final Logger LOG = System.getLogger(Registration.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Codes codes;

    @Inject
    private Consents consents;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** 【获取验证码】; a number that has an account is told so by SMS instead. */
    public void sendCode(String typedMobile, String address) {
        MobileNumber mobile = parse(typedMobile);
        if (accounts.find(mobile).isPresent()) {
            codes.take(mobile, address);
            notices.sms(mobile, SmsTemplate.ALREADY_REGISTERED);
        } else {
            codes.send(mobile, CodePurpose.REGISTRATION, SmsTemplate.REGISTRATION_CODE, address);
        }
    }

    /** 【注册】. Everything typed is checked before the code is tried, so that a weak password costs no code. */
    public void register(RegistrationForm form) {
        MobileNumber mobile = check(form);
        codes.attempt(mobile, CodePurpose.REGISTRATION, form.code().strip()).refuseUnlessRight("code");
        if (accounts.find(mobile).isPresent()) {
            throw Refused.field("mobile", AccountReason.NUMBER_TAKEN);
        }
        Instant now = clock.instant();
        Account account = new Account(mobile, form.password(), now);
        em.persist(account);
        for (ConsentKind kind : ConsentKind.values()) {
            em.persist(new Consent(account, consents.inForce(kind), now));
        }
        audit.record("REGISTERED", "Account", account.getId().toString());
        LOG.log(Level.INFO, "registered: {0} as {1}", mobile.masked(), account.principal());
    }

    private static MobileNumber check(RegistrationForm form) {
        Problems problems = new Problems();
        problems.required(form.mobile(), "mobile");
        MobileNumber mobile = problems.parse(form.mobile(), "mobile", MobileNumber::of);
        problems.required(form.code(), "code");
        PasswordPolicy.check(form.password(), mobile == null ? null : mobile.text(), "password", problems);
        PasswordPolicy.checkAgain(form.password(), form.passwordAgain(), "passwordAgain", problems);
        for (ConsentKind kind : ConsentKind.values()) {
            problems.when(!form.consents().contains(kind), kind.field(), AccountReason.CONSENT_MISSING);
        }
        problems.refuseIfAny();
        return mobile;
    }

    static MobileNumber parse(String typed) {
        Problems problems = new Problems();
        problems.required(typed, "mobile");
        MobileNumber mobile = problems.parse(typed, "mobile", MobileNumber::of);
        problems.refuseIfAny();
        return mobile;
    }
}
