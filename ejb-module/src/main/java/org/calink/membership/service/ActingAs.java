package org.calink.membership.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Refused;
import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;
import org.calink.membership.MembershipReason;

/**
 * The identity in which the caller acts (当前身份): chosen by the person, kept on the account, checked here at every use. An
 * identity that is no longer in force counts as none.
 */
@Stateless
@RolesAllowed(Roles.USER)
public class ActingAs {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    /** Null where none was chosen, or the chosen one is over. */
    public Membership membership() {
        Account account = caller.account();
        Long chosen = account.getActingMembershipId();
        Membership membership = chosen == null ? null : em.find(Membership.class, chosen);
        boolean valid = membership != null && membership.isActive() && membership.isHeldBy(account.getId());
        return valid ? membership : null;
    }

    /** The identity, which must be one of these; refuses {@link MembershipReason#NONE_CHOSEN} or NOT_FOR_THIS_IDENTITY. */
    public Membership require(IdentityKind... kinds) {
        Membership membership = membership();
        if (membership == null) {
            throw new Refused(MembershipReason.NONE_CHOSEN);
        }
        if (!List.of(kinds).contains(membership.getIdentity())) {
            throw new Refused(MembershipReason.NOT_FOR_THIS_IDENTITY);
        }
        return membership;
    }

    /** The enterprise the caller acts in; refuses where it is none. */
    public Enterprise enterprise() {
        return require(IdentityKind.ADMINISTRATOR, IdentityKind.PROJECT_LEADER, IdentityKind.COST_ENGINEER)
                .getEnterprise();
    }
}
