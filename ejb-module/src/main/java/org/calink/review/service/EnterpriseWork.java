package org.calink.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.calink.account.Roles;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseState;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Problems;
import org.calink.review.ReviewSubject;

/** Enterprises whose information waits for a reviewer (企业信息审核). */
@ApplicationScoped
public class EnterpriseWork implements WorkListSource {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Override
    public String duty() {
        return "enterprise";
    }

    @Override
    public String role() {
        return Roles.REVIEWER;
    }

    @Override
    public ReviewSubject subject() {
        return ReviewSubject.ENTERPRISE;
    }

    @Override
    public String page() {
        return "/staff/review/enterprise";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int count(int most) {
        return em.createQuery("select e.id from Enterprise e where e.state = :state", Long.class)
                .setParameter("state", EnterpriseState.UNDER_REVIEW)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    @Override
    public List<WorkItem> rows(String search, WorkCursor after, int size) {
        String text = search == null ? "" : search.strip();
        TypedQuery<Enterprise> query = em.createQuery(
                "select e from Enterprise e where e.state = :state"
                        + " and (e.submittedAt > :since or e.submittedAt = :since and e.id > :id)"
                        + filter(text)
                        + " order by e.submittedAt, e.id",
                Enterprise.class);
        if (isCode(text)) {
            query.setParameter("code", CreditCode.of(text));
        } else if (!text.isEmpty()) {
            query.setParameter("part", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        }
        return query.setParameter("state", EnterpriseState.UNDER_REVIEW)
                .setParameter("since", after.since())
                .setParameter("id", after.id())
                .setMaxResults(size)
                .getResultStream()
                .map(e -> new WorkItem(
                        e.getId(),
                        e.getSubmittedAt(),
                        e.getName(),
                        e.getCreditCode().text()))
                .toList();
    }

    private static String filter(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return isCode(text) ? " and e.creditCode = :code" : " and e.name like :part escape '!'";
    }

    private static boolean isCode(String text) {
        return new Problems().parse(text, null, CreditCode::of) != null;
    }
}
