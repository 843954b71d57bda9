package org.calink.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import org.calink.account.Roles;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Problems;
import org.calink.review.ReviewSubject;

/** Enterprises whose information waits for a reviewer (企业信息审核); found by their whole credit code or part of their name. */
@ApplicationScoped
public class EnterpriseWork extends QueriedWork {

    public EnterpriseWork() {
        super(
                new Post("enterprise", Roles.REVIEWER, ReviewSubject.ENTERPRISE, "/staff/review/enterprise", 10),
                Enterprise.class,
                "x.state = org.calink.enterprise.EnterpriseState.UNDER_REVIEW",
                "x.submittedAt",
                "x.creditCode = :code or " + contains("x.name"),
                new Shown("x.name", "x.creditCode"));
    }

    @Override
    protected void seek(TypedQuery<Object[]> query, String text) {
        query.setParameter("code", new Problems().parse(text, null, CreditCode::of))
                .setParameter("part", "%" + literal(text) + "%");
    }
}
