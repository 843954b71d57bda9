package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.calink.account.Roles;
import org.calink.certificate.CertificateState;
import org.calink.order.OrderLine;
import org.calink.order.OrderState;
import org.calink.review.ReviewSubject;
import org.calink.review.service.WorkCursor;
import org.calink.review.service.WorkItem;
import org.calink.review.service.WorkListSource;

/** Certificates to be made or to be written to their token (制证). */
@ApplicationScoped
public class MakingWork implements WorkListSource {

    private static final String OPEN = " from OrderLine l where (l.order.state = :making and not exists "
            + "(select c.id from Certificate c where c.line = l) or exists "
            + "(select c.id from Certificate c where c.line = l and c.state = :issued))";

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Override
    public String duty() {
        return "making";
    }

    @Override
    public String role() {
        return Roles.CERTIFICATE_MAKER;
    }

    @Override
    public ReviewSubject subject() {
        return ReviewSubject.ORDER_LINE;
    }

    @Override
    public String page() {
        return "/staff/making/line";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public int count(int most) {
        return open(em.createQuery("select l.id" + OPEN, Long.class))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        TypedQuery<OrderLine> query = em.createQuery(
                "select l" + OPEN + " and (l.order.paidAt > :since or l.order.paidAt = :since and l.id > :id) "
                        + "and (l.order.number like :begin or l.holderName like :part) order by l.order.paidAt, l.id",
                OrderLine.class);
        return open(query)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setParameter("begin", text + "%")
                .setParameter("part", "%" + text + "%")
                .setMaxResults(size)
                .getResultStream()
                .map(line -> new WorkItem(
                        line.getId(),
                        line.order().getPaidAt(),
                        line.getHolderName(),
                        line.order().getNumber() + " · " + line.getVendor()))
                .toList();
    }

    private static <T> TypedQuery<T> open(TypedQuery<T> query) {
        return query.setParameter("making", OrderState.MAKING).setParameter("issued", CertificateState.ISSUED);
    }
}
