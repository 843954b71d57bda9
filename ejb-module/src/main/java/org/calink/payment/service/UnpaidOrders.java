package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.calink.order.Order;

/** Orders whose time to pay is over. */
@Stateless
@PermitAll
public class UnpaidOrders {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    public List<Long> overdue(int most) {
        return em.createNamedQuery(Order.UNPAID_SINCE, Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }
}
