package org.calink.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Refused;
import org.calink.membership.Membership;
import org.calink.order.Order;
import org.calink.person.Person;
import org.calink.review.OwnMatterPolicy;
import org.calink.review.ReviewReason;

/** Keeps reviewers from their own matters; who stands behind an enterprise and an order. */
@Stateless
@RolesAllowed(Roles.REVIEWER)
public class OwnMatters {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    /** For decisions, in their transaction: refuses {@link ReviewReason#OWN_MATTER}. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refuse(Enterprise enterprise) {
        Person applicant = applicant(enterprise.getId()).orElse(null);
        refuseWhere(OwnMatterPolicy.concerns(caller.staff(), enterprise, applicant));
    }

    /** The same for an order, which also concerns whoever placed it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refuse(Order order) {
        Person administrator = applicant(order.getEnterprise().getId()).orElse(null);
        Person placed = person(order.getAccount()).orElse(null);
        refuseWhere(OwnMatterPolicy.concerns(caller.staff(), order, administrator, placed));
    }

    private static void refuseWhere(boolean own) {
        if (own) {
            throw new Refused(ReviewReason.OWN_MATTER);
        }
    }

    /** Who applies for the enterprise: its administrator's personal information, where there is an administrator. */
    public Optional<Person> applicant(long enterpriseId) {
        return administrator(enterpriseId).map(Membership::getAccount).flatMap(this::person);
    }

    /** Who administers the enterprise now, if anybody. */
    public Optional<Membership> administrator(long enterpriseId) {
        return em.createNamedQuery(Membership.ADMINISTRATOR_OF, Membership.class)
                .setParameter("enterprise", enterpriseId)
                .getResultStream()
                .findFirst();
    }

    private Optional<Person> person(Account account) {
        return em.createNamedQuery(Person.OF_ACCOUNT, Person.class)
                .setParameter("account", account.getId())
                .getResultStream()
                .findFirst();
    }
}
