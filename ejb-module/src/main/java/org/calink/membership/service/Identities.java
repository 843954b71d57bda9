package org.calink.membership.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.service.AuditTrail;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Refused;
import org.calink.membership.IdentityKind;
import org.calink.membership.IdentityPolicy;
import org.calink.membership.IdentityRequest;
import org.calink.membership.Membership;
import org.calink.membership.MembershipReason;
import org.calink.person.service.PersonalInformation;

/** Where a person asks for identities and chooses the one to act in (切换身份, journey 3). */
@Stateless
@RolesAllowed(Roles.USER)
public class Identities {

    private static final System.Logger LOG = System.getLogger(Identities.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private PersonalInformation persons;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All of the caller's, also those that are over, oldest first. */
    public List<Membership> mine() {
        return em.createNamedQuery(Membership.OF_ACCOUNT, Membership.class)
                .setParameter("account", caller.accountId())
                .getResultList();
    }

    /**
     * 【提交】 under 【新增】. Two who ask for the same administrator at once: the database lets one through, the other is
     * refused like one who came later.
     */
    public Membership request(IdentityRequest request) {
        CreditCode code = IdentityPolicy.checkForm(request);
        if (!persons.mine().isComplete()) {
            throw new Refused(MembershipReason.PERSON_INCOMPLETE);
        }
        Enterprise known = code == null ? null : find(code);
        refuseTwice(request.identity(), known);
        if (code != null) {
            IdentityPolicy.check(request, known, known != null && hasAdministrator(known));
        }
        try {
            Enterprise enterprise = code == null || known != null ? known : begin(code, request.enterpriseName());
            Membership membership =
                    new Membership(caller.account(), enterprise, request.identity(), Act.by(caller.name(), clock));
            em.persist(membership);
            em.flush();
            record("MEMBERSHIP_REQUESTED", membership);
            return membership;
        } catch (PersistenceException justMade) {
            throw new Refused(
                    request.identity() == IdentityKind.ADMINISTRATOR
                            ? MembershipReason.ADMINISTRATOR_EXISTS
                            : MembershipReason.ALREADY_HELD);
        }
    }

    private void refuseTwice(IdentityKind identity, Enterprise enterprise) {
        boolean held = mine().stream()
                .filter(m -> m.getState().isLive() && m.getIdentity() == identity)
                .anyMatch(m -> m.getEnterprise() == enterprise);
        if (held) {
            throw new Refused(MembershipReason.ALREADY_HELD);
        }
    }

    private Enterprise begin(CreditCode code, String name) {
        Enterprise enterprise = new Enterprise(code, name, clock.instant());
        em.persist(enterprise);
        em.flush();
        return enterprise;
    }

    private Enterprise find(CreditCode code) {
        return em.createNamedQuery(Enterprise.BY_CODE, Enterprise.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean hasAdministrator(Enterprise enterprise) {
        return !em.createNamedQuery(Membership.ADMINISTRATOR_OF, Membership.class)
                .setParameter("enterprise", enterprise.getId())
                .getResultList()
                .isEmpty();
    }

    /** 【确认选择身份】: from now on the caller acts as this. */
    public void choose(long membershipId) {
        Membership membership = ofCaller(membershipId);
        if (!membership.isActive()) {
            throw new Refused(MembershipReason.NOT_IN_FORCE);
        }
        em.find(Account.class, caller.accountId()).actAs(membershipId);
        record("IDENTITY_CHOSEN", membership);
    }

    /** 【撤回申请】 of a request that still waits. */
    public void withdraw(long membershipId) {
        Membership membership = ofCaller(membershipId);
        membership.withdraw(Act.by(caller.name(), clock));
        record("MEMBERSHIP_WITHDRAWN", membership);
    }

    private Membership ofCaller(long membershipId) {
        Membership membership = em.find(Membership.class, membershipId);
        if (membership == null || !membership.isHeldBy(caller.accountId())) {
            throw new Refused(MembershipReason.NOT_IN_FORCE);
        }
        return membership;
    }

    private void record(String action, Membership membership) {
        audit.record(action, "Membership", membership.getId().toString());
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2} by {3}",
                action,
                membership.getIdentity(),
                membership.getState(),
                caller.name());
    }
}
