package org.calink.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.calink.account.Account;
import org.calink.account.AccountReason;
import org.calink.account.PasswordHash;
import org.calink.account.Roles;
import org.calink.account.SignInFailures;
import org.calink.account.StaffMember;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;

/** Sign-in on both sides, and whether a session is still good. Refusals never tell which of name and password was wrong. */
@Stateless
@PermitAll
public class SignIn {

    /** What a session is worth now. */
    public enum Standing {
        GOOD,
        /** A one-time password: nothing but a new password is possible. */
        PASSWORD_DUE,
        /** Ended by a new password or number, or the account is gone. */
        OVER
    }

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private SignInGate gate;

    @Inject
    private AuditTrail audit;

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn user(String typedMobile, String password) {
        Problems problems = new Problems();
        problems.required(typedMobile, "mobile").required(password, "password");
        MobileNumber mobile = problems.parse(typedMobile, "mobile", MobileNumber::of);
        problems.refuseIfAny();
        Attempt attempt = new Attempt("account", mobile.text());
        Account account = attempt.prove(accounts.find(mobile), Account::hasPassword, password);
        return attempt.done(new SignedIn(account.principal(), Set.of(Roles.USER), mobile.masked()));
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn staff(String login, String password) {
        Problems problems = new Problems();
        problems.required(login, "login").required(password, "password");
        problems.refuseIfAny();
        Attempt attempt = new Attempt("staff", login.strip());
        Optional<StaffMember> member = em.createNamedQuery("StaffMember.byLogin", StaffMember.class)
                .setParameter("login", login.strip())
                .getResultStream()
                .filter(StaffMember::isActive)
                .findFirst();
        StaffMember staff = attempt.prove(member, StaffMember::hasPassword, password);
        return attempt.done(new SignedIn(staff.principal(), staff.getRoles(), staff.getDisplayName()));
    }

    /** Asked with every page. */
    public Standing standing(String principal, Instant signedInAt) {
        long id = Long.parseLong(principal.substring(principal.indexOf(':') + 1));
        if (principal.startsWith("staff:")) {
            StaffMember staff = em.find(StaffMember.class, id);
            boolean good = staff != null && staff.isActive() && !signedInAt.isBefore(staff.getSessionsSince());
            return good ? Standing.GOOD : Standing.OVER;
        }
        Account account = em.find(Account.class, id);
        if (account == null || signedInAt.isBefore(account.getSessionsSince())) {
            return Standing.OVER;
        }
        return account.isPasswordOneTime() ? Standing.PASSWORD_DUE : Standing.GOOD;
    }

    /** One try at the door: counted, timed alike for all, audited. */
    private final class Attempt {

        private final String side;
        private final String subject;

        Attempt(String side, String name) {
            this.side = side;
            this.subject = SignInFailures.subject(side, name);
            try {
                knock();
            } catch (Refused waiting) {
                note("SIGN_IN", "nobody", AuditResult.REFUSED, waiting.reason().name());
                throw waiting;
            }
        }

        private void knock() {
            try {
                gate.knock(subject);
            } catch (EJBException otherWasFirst) {
                gate.knock(subject);
            }
        }

        <T> T prove(Optional<T> holder, BiPredicate<T, String> check, String password) {
            boolean right =
                    holder.isPresent() ? check.test(holder.get(), password) : PasswordHash.matches(password, null);
            if (!right) {
                note("SIGN_IN", "nobody", AuditResult.REFUSED, AccountReason.SIGN_IN_WRONG.name());
                throw new Refused(AccountReason.SIGN_IN_WRONG);
            }
            return holder.orElseThrow();
        }

        SignedIn done(SignedIn signedIn) {
            gate.opened(subject);
            note("SIGN_IN", signedIn.principal(), AuditResult.DONE, null);
            return signedIn;
        }

        private void note(String action, String actor, AuditResult result, String note) {
            audit.recordApart(actor, action, "sign-in:" + side, subject, result, note);
        }
    }
}
