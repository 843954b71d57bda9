package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.kernel.Money;
import org.calink.order.Order;
import org.calink.payment.LedgerAccount;
import org.calink.payment.LedgerDifference;
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

    /**
     * An account as it stands.
     *
     * @param debits all that was ever debited
     * @param credits all that was ever credited
     */
    public record Balance(LedgerAccount account, Money debits, Money credits) implements Serializable {

        /** Positive where the debits outweigh. */
        public Money balance() {
            return debits.minus(credits);
        }
    }

    /**
     * Something that does not add up.
     *
     * @param number of the payment or the order it concerns
     * @param due what there should be
     * @param booked what there is
     */
    public record Finding(LedgerDifference difference, String number, Money due, Money booked)
            implements Serializable {}

    /** All accounts, also those that never moved. */
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Balance> balances() {
        Map<LedgerAccount, Balance> moved = rows(LedgerEntry.BALANCES)
                .map(row -> new Balance(LedgerAccount.valueOf((String) row[0]), money(row[1]), money(row[2])))
                .collect(Collectors.toMap(Balance::account, Function.identity()));
        return Arrays.stream(LedgerAccount.values())
                .map(account -> moved.getOrDefault(account, new Balance(account, Money.ZERO, Money.ZERO)))
                .toList();
    }

    /** Everything that does not add up; empty when all does. */
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Finding> differences() {
        return rows(LedgerEntry.DIFFERENCES)
                .map(row -> new Finding(
                        LedgerDifference.valueOf((String) row[0]), (String) row[1], money(row[2]), money(row[3])))
                .toList();
    }

    private Stream<Object[]> rows(String query) {
        Stream<?> rows = em.createNamedQuery(query).getResultStream();
        return rows.map(Object[].class::cast);
    }

    private static Money money(Object fen) {
        return Money.ofFen(new BigDecimal(fen.toString()).longValueExact());
    }
}
