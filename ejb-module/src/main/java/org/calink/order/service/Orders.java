package org.calink.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Refused;
import org.calink.membership.service.ActingAs;
import org.calink.order.Order;
import org.calink.order.OrderAccessPolicy;
import org.calink.order.OrderReason;

/** Finds the caller's own orders; others do not exist for them ({@link OrderReason#NOT_FOUND}). */
@Stateless
@RolesAllowed(Roles.USER)
public class Orders {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ActingAs acting;

    @Inject
    private Clock clock;

    public Order mine(long orderId) {
        return accessible(em.find(Order.class, orderId));
    }

    /** For a change: the second of two requests at once waits, and then sees what the first has done. */
    public Order mineLocked(long orderId) {
        return accessible(em.find(Order.class, orderId, LockModeType.PESSIMISTIC_WRITE));
    }

    private Order accessible(Order order) {
        if (order == null || !OrderAccessPolicy.allows(order, caller.accountId(), acting.membership())) {
            throw new Refused(OrderReason.NOT_FOUND);
        }
        return order;
    }

    /** The open order of the caller's enterprise for a new master lock. */
    public Optional<Order> openNewMasterLock(Enterprise enterprise) {
        return em.createNamedQuery(Order.OPEN_OF_KEY, Order.class)
                .setParameter("key", Order.openKeyOfNewMaster(enterprise))
                .getResultStream()
                .findFirst();
    }

    /** Fails where another request has just made one: the database allows one open order of a kind. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long draftNewMasterLock() {
        Order order = Order.newMasterLock(caller.account(), acting.enterprise(), clock.instant());
        em.persist(order);
        em.flush();
        return order.getId();
    }
}
