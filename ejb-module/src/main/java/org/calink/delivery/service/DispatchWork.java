package org.calink.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calink.account.Roles;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryState;
import org.calink.review.ReviewSubject;
import org.calink.review.service.WorkCursor;
import org.calink.review.service.WorkItem;
import org.calink.review.service.WorkListSource;

/** Parcels to be handed over, tokens to be fetched, and deliveries the courier refused (发货). */
@ApplicationScoped
public class DispatchWork implements WorkListSource {

    private static final Set<DeliveryState> TO_DO =
            EnumSet.of(DeliveryState.AWAITING_DISPATCH, DeliveryState.AWAITING_PICKUP, DeliveryState.FAILED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Override
    public String duty() {
        return "dispatch";
    }

    @Override
    public String role() {
        return Roles.DISPATCHER;
    }

    @Override
    public ReviewSubject subject() {
        return ReviewSubject.ORDER;
    }

    @Override
    public String page() {
        return "/staff/shipping/parcel";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public int count(int most) {
        return em.createQuery("select d.id from Delivery d where d.state in :states", Long.class)
                .setParameter("states", TO_DO)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        return em.createQuery(
                        "select d from Delivery d where d.state in :states and (d.createdAt > :since or d.createdAt = :since "
                                + "and d.id > :id) and (d.order.number like :begin or d.order.enterprise.name like :part) "
                                + "order by d.createdAt, d.id",
                        Delivery.class)
                .setParameter("states", TO_DO)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setParameter("begin", text + "%")
                .setParameter("part", "%" + text + "%")
                .setMaxResults(size)
                .getResultStream()
                .map(delivery -> new WorkItem(
                        delivery.getId(),
                        delivery.getCreatedAt(),
                        delivery.getOrder().getEnterprise().getName(),
                        delivery.getOrder().getNumber()))
                .toList();
    }
}
