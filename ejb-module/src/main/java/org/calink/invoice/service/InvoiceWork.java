package org.calink.invoice.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.calink.account.Roles;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceState;
import org.calink.review.ReviewSubject;
import org.calink.review.service.WorkCursor;
import org.calink.review.service.WorkItem;
import org.calink.review.service.WorkListSource;

/** Invoices the tax office refused or never answered about (开具失败). */
@ApplicationScoped
public class InvoiceWork implements WorkListSource {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Override
    public String duty() {
        return "invoice";
    }

    @Override
    public String role() {
        return Roles.FINANCE;
    }

    @Override
    public ReviewSubject subject() {
        return ReviewSubject.ORDER;
    }

    @Override
    public String page() {
        return "/staff/invoice";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public int count(int most) {
        return em.createNamedQuery(Invoice.IN_STATE, Invoice.class)
                .setParameter("state", InvoiceState.FAILED)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        return em.createQuery(
                        "select i from Invoice i where i.state = :state and (i.createdAt > :since or i.createdAt = :since "
                                + "and i.id > :id) and (i.order.number like :begin or i.order.enterprise.name like :part) "
                                + "order by i.createdAt, i.id",
                        Invoice.class)
                .setParameter("state", InvoiceState.FAILED)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setParameter("begin", text + "%")
                .setParameter("part", "%" + text + "%")
                .setMaxResults(size)
                .getResultStream()
                .map(invoice -> new WorkItem(
                        invoice.getId(),
                        invoice.getCreatedAt(),
                        invoice.getOrder().getEnterprise().getName(),
                        invoice.getOrder().getNumber()))
                .toList();
    }
}
