package org.calink.payment;

import static org.calink.order.OrderSamples.ACT;
import static org.calink.order.OrderSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.calink.kernel.Database;
import org.calink.order.Order;
import org.calink.order.OrderSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money is counted once: by constraints of the database, and by a ledger that can be proved. */
class PaymentTest {

    private final Database database = Database.fresh();
    private Long order;

    @BeforeEach
    void anOrderToPay() {
        order = database.inTransaction(
                em -> OrderSamples.submitted(em, OrderSamples.account(em, "13800138000"), OrderSamples.enterprise(em))
                        .getId());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Long attempt(int number) {
        return database.inTransaction(em -> {
            Payment payment = new Payment(
                    em.find(Order.class, order), PaymentChannel.WECHAT, number, NOW, NOW.plus(Duration.ofHours(2)));
            payment.send(ACT);
            em.persist(payment);
            return payment.getId();
        });
    }

    private void succeed(Long payment, String providerNumber, boolean forOrder) {
        database.doInTransaction(em -> {
            Payment paid = em.find(Payment.class, payment);
            paid.succeed(ACT, providerNumber, forOrder);
            em.persist(LedgerEntry.receipt(paid, NOW));
            if (forOrder) {
                paid.getOrder().paid(ACT);
            }
        });
    }

    /** Each as {@code KIND number due booked}; what begins with the order's number is that of a payment for it. */
    private List<String> differences() {
        return database.inTransaction(em -> {
            String number = em.find(Order.class, order).getNumber();
            Stream<?> found = em.createNamedQuery(LedgerEntry.DIFFERENCES).getResultStream();
            return found.map(Object[].class::cast)
                    .map(row -> "%s %s %s %s".formatted(row).replace(number, "ORDER"))
                    .sorted()
                    .toList();
        });
    }

    private void spoil(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }

    @Test
    void anOrderHasOneLiveAttempt() {
        Long first = attempt(1);
        assertThrows(PersistenceException.class, () -> attempt(2));

        database.doInTransaction(em -> em.find(Payment.class, first).close(ACT));
        attempt(2);
    }

    @Test
    void anOrderIsPaidByOneAttempt() {
        Long first = attempt(1);
        database.doInTransaction(em -> em.find(Payment.class, first).close(ACT));
        Long second = attempt(2);
        succeed(second, "W2", true);

        assertThrows(
                PersistenceException.class,
                () -> database.doInTransaction(
                        em -> em.find(Payment.class, first).succeed(ACT, "W1", true)));
    }

    @Test
    void theSameMoneyIsReceivedOnce() {
        Long payment = attempt(1);
        succeed(payment, "W1", true);

        assertThrows(
                PersistenceException.class,
                () -> database.doInTransaction(
                        em -> em.persist(LedgerEntry.receipt(em.find(Payment.class, payment), NOW))));
    }

    @Test
    void lateMoneyIsASurplusThatGoesBackAndTheLedgerProvesIt() {
        Long late = attempt(1);
        database.doInTransaction(em -> em.find(Payment.class, late).close(ACT));
        succeed(attempt(2), "W2", true);
        succeed(late, "W1", false);
        assertEquals(List.of("SURPLUS_WITHOUT_REFUND ORDERP1 30000 0"), differences());

        database.doInTransaction(em -> {
            Payment surplus = em.find(Payment.class, late);
            assertTrue(surplus.isSurplus());
            refund(em, surplus);
        });
        assertEquals(List.of(), differences());
    }

    @Test
    void aMadeOrderHasEarnedWhatItReceived() {
        succeed(attempt(1), "W1", true);
        database.doInTransaction(em -> {
            Order paid = em.find(Order.class, order);
            paid.approve(ACT);
            paid.fulfil(ACT);
        });
        assertEquals(List.of("ORDER_NOT_SETTLED ORDER 0 30000"), differences());

        database.doInTransaction(em -> em.persist(LedgerEntry.earning(em.find(Order.class, order), NOW)));
        assertEquals(List.of(), differences());
    }

    @Test
    void whatDoesNotAddUpIsFoundAndNamedWithItsAmounts() {
        Long payment = attempt(1);
        succeed(payment, "W1", true);
        assertEquals(List.of(), differences());

        spoil("update ledger_entry set amount = 29900");
        assertEquals(List.of("PAYMENT_WITHOUT_RECEIPT ORDERP1 30000 29900"), differences());
        spoil("delete from ledger_entry");
        assertEquals(List.of("PAYMENT_WITHOUT_RECEIPT ORDERP1 30000 0"), differences());

        database.doInTransaction(em -> em.persist(LedgerEntry.receipt(em.find(Payment.class, payment), NOW)));
        spoil("update payment set pays_order = null, live_of = null, state = 'CLOSED'");
        assertEquals(
                List.of("PAID_ORDER_WITHOUT_PAYMENT ORDER 30000 0", "RECEIPT_WITHOUT_PAYMENT ORDERP1 0 30000"),
                differences());
    }

    private static void refund(EntityManager em, Payment payment) {
        Refund refund = new Refund(payment, RefundReason.PAID_TWICE, NOW);
        em.persist(refund);
        em.persist(LedgerEntry.refundDue(refund, NOW));
    }

    @Test
    void theGapBetweenQuestionsGrows() {
        Payment payment = database.inTransaction(em -> em.find(Payment.class, attempt(1)));

        assertFalse(payment.isDueAt(NOW.plusSeconds(19)));
        assertTrue(payment.isDueAt(NOW.plusSeconds(20)));
        payment.checkedAt(NOW.plusSeconds(20));
        payment.checkedAt(NOW.plusSeconds(40));
        assertFalse(payment.isDueAt(NOW.plusSeconds(79)));
        assertTrue(payment.isDueAt(NOW.plusSeconds(80)));
    }
}
