package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.order.Order;
import org.calink.payment.LedgerEntry;
import org.calink.payment.Payment;
import org.calink.payment.Refund;

/**
 * The double-entry ledger (账簿). Postings belong to the transaction of the event they record, so every verb demands one; who
 * may cause them is decided by the callers, which are services of ours, also those that run without a person.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A payment succeeded. */
    public void received(Payment payment) {
        em.persist(LedgerEntry.receipt(payment, clock.instant()));
    }

    /** The certificates of an order are made. A second time for the same order fails in the database. */
    public void earned(Order order) {
        em.persist(LedgerEntry.earning(order, clock.instant()));
    }

    /** Money is owed back. */
    public void refundDue(Refund refund) {
        em.persist(LedgerEntry.refundDue(refund, clock.instant()));
    }

    /** Everything that does not add up, in words for an accountant; empty when all does. */
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<String> differences() {
        Stream<?> rows = em.createNamedQuery(LedgerEntry.DIFFERENCES).getResultStream();
        return rows.map(Object[].class::cast).map(row -> row[0] + ": " + row[1]).toList();
    }
}
