package org.calink.audit.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.calink.audit.AuditFact;
import org.calink.audit.AuditResult;

/**
 * Records what happened (审计) in the transaction in which it happens: what is rolled back leaves no row. What was refused
 * goes into a transaction of its own.
 *
 * <p>The rows are chained just before the transaction ends, so that writers stand in line for the chain's head only while
 * they commit, not while they work.
 */
@Stateless
@PermitAll
public class AuditTrail {

    @Resource
    private SessionContext session;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @EJB
    private AuditBook book;

    @Inject
    private Origin origin;

    @Inject
    private Clock clock;

    public void record(String action, String subjectKind, String subjectId) {
        record(action, subjectKind, subjectId, AuditResult.DONE, null);
    }

    public void record(String action, String subjectKind, String subjectId, AuditResult result, String note) {
        record(session.getCallerPrincipal().getName(), action, subjectKind, subjectId, result, note);
    }

    /** For what happens without a person, in the name of the part of ours that does it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordFor(String actor, String action, String subjectKind, String subjectId, String note) {
        record(actor, action, subjectKind, subjectId, AuditResult.DONE, note);
    }

    /** In a transaction of its own: for refusals, whose transaction is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(
            String actor, String action, String subjectKind, String subjectId, AuditResult result, String note) {
        record(actor, action, subjectKind, subjectId, result, note);
    }

    private void record(
            String actor, String action, String subjectKind, String subjectId, AuditResult result, String note) {
        AuditFact fact = new AuditFact(clock.instant(), actor, address(), action, subjectKind, subjectId, result, note);
        AuditRows rows = (AuditRows) transaction.getResource(AuditRows.class);
        if (rows == null) {
            rows = new AuditRows(book);
            transaction.putResource(AuditRows.class, rows);
            transaction.registerInterposedSynchronization(rows);
        }
        rows.add(fact);
    }

    private String address() {
        try {
            return origin.getAddress();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }
}
