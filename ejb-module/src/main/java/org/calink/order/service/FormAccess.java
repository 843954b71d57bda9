package org.calink.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.calink.document.Document;
import org.calink.document.service.DocumentAccess;
import org.calink.membership.Membership;
import org.calink.membership.service.ActingAs;
import org.calink.order.OrderAccessPolicy;
import org.calink.order.OrderLine;

/** Who administers an enterprise now may view the application forms of its orders, whoever made them. */
@ApplicationScoped
public class FormAccess implements DocumentAccess {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private ActingAs acting;

    @Override
    public boolean mayView(Document document, long accountId) {
        Membership membership = acting.membership();
        return em.createNamedQuery(OrderLine.OF_FORM, OrderLine.class)
                .setParameter("form", document.getId())
                .getResultStream()
                .anyMatch(line -> OrderAccessPolicy.allows(line.order(), accountId, membership));
    }
}
