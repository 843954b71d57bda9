package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.calink.account.Account;
import org.calink.account.AccountReason;
import org.calink.account.CodePurpose;
import org.calink.account.PasswordHolder;
import org.calink.account.PasswordPolicy;
import org.calink.account.Roles;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.notice.SmsTemplate;

/** Passwords changed by their holder: forgotten ones by SMS, known ones by the present one. Ends the account's sessions. */
@Stateless
@RolesAllowed(Roles.USER)
public class Passwords {

    @Inject
    private Accounts accounts;

    @Inject
    private Codes codes;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Sends a code to a number that has an account; to any other number nothing, and the page says the same. */
    @PermitAll
    public void sendCode(String typedMobile, String address) {
        MobileNumber mobile = Registration.parse(typedMobile);
        if (accounts.find(mobile).isPresent()) {
            codes.send(mobile, CodePurpose.FORGOTTEN_PASSWORD, SmsTemplate.FORGOTTEN_PASSWORD_CODE, address);
        } else {
            codes.take(mobile, address);
        }
    }

    @PermitAll
    public void renew(String typedMobile, String code, String password, String again) {
        Problems problems = new Problems();
        problems.required(typedMobile, "mobile");
        MobileNumber mobile = problems.parse(typedMobile, "mobile", MobileNumber::of);
        problems.required(code, "code");
        PasswordPolicy.check(password, mobile == null ? null : mobile.text(), "password", problems);
        PasswordPolicy.checkAgain(password, again, "passwordAgain", problems);
        problems.refuseIfAny();
        codes.attempt(mobile, CodePurpose.FORGOTTEN_PASSWORD, code.strip()).refuseUnlessRight("code");
        Optional<Account> account = accounts.find(mobile);
        account.ifPresent(found -> change(found, password));
    }

    /** 修改密码, on either side; also what a one-time password leads to. */
    @RolesAllowed("**")
    public void change(String current, String password, String again) {
        PasswordHolder holder = caller.isStaff() ? caller.staff() : caller.account();
        Problems problems = new Problems();
        problems.required(current, "current");
        PasswordPolicy.check(password, holder.signInName(), "password", problems);
        PasswordPolicy.checkAgain(password, again, "passwordAgain", problems);
        problems.refuseIfAny();
        if (!holder.hasPassword(current)) {
            throw Refused.field("current", AccountReason.CURRENT_PASSWORD_WRONG);
        }
        if (current.equals(password)) {
            throw Refused.field("password", AccountReason.PASSWORD_UNCHANGED);
        }
        change(holder, password);
    }

    private void change(PasswordHolder holder, String password) {
        holder.changePassword(password, clock.instant());
        audit.record("PASSWORD_CHANGED", "sign-in", holder.principal());
    }
}
