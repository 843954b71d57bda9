package org.calink.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Roles;
import org.calink.order.Order;
import org.calink.order.OrderState;
import org.calink.review.ReviewSubject;

/** Paid orders that wait for a reviewer (待审核). */
@ApplicationScoped
public class OrderWork implements WorkListSource {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Override
    public String duty() {
        return "order";
    }

    @Override
    public String role() {
        return Roles.REVIEWER;
    }

    @Override
    public ReviewSubject subject() {
        return ReviewSubject.ORDER;
    }

    @Override
    public String page() {
        return "/staff/review/order";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int count(int most) {
        return em.createQuery("select o.id from CaOrder o where o.state = :state", Long.class)
                .setParameter("state", OrderState.UNDER_REVIEW)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        return em.createQuery(
                        "select o from CaOrder o where o.state = :state and (o.paidAt > :since or o.paidAt = :since "
                                + "and o.id > :id) and (o.number like :begin or o.enterprise.name like :part) "
                                + "order by o.paidAt, o.id",
                        Order.class)
                .setParameter("state", OrderState.UNDER_REVIEW)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setParameter("begin", text + "%")
                .setParameter("part", "%" + text + "%")
                .setMaxResults(size)
                .getResultStream()
                .map(order -> new WorkItem(
                        order.getId(), order.getPaidAt(), order.getEnterprise().getName(), order.getNumber()))
                .toList();
    }
}
