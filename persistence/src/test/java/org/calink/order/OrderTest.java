package org.calink.order;

import static org.calink.order.OrderSamples.ACT;
import static org.calink.order.OrderSamples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import org.calink.account.Account;
import org.calink.catalogue.Agreement;
import org.calink.catalogue.Medium;
import org.calink.catalogue.QuoteLine;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Database;
import org.calink.kernel.LifeCycleReason;
import org.calink.kernel.Money;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order from draft to handed over, in a real database: what it keeps, what it refuses, what the database refuses. */
class OrderTest {

    private final Database database = Database.fresh();
    private Long account;
    private Long enterprise;

    @BeforeEach
    void anAdministrator() {
        database.doInTransaction(em -> {
            account = OrderSamples.account(em, "13800138000").getId();
            enterprise = OrderSamples.enterprise(em).getId();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Account account(EntityManager em) {
        return em.find(Account.class, account);
    }

    private Enterprise enterprise(EntityManager em) {
        return em.find(Enterprise.class, enterprise);
    }

    private Long submitted() {
        return database.inTransaction(
                em -> OrderSamples.submitted(em, account(em), enterprise(em)).getId());
    }

    @Test
    void keepsPriceComputationConsentsAndHistory() {
        Long id = submitted();

        database.doInTransaction(em -> {
            Order order = em.find(Order.class, id);
            OrderLine line = order.line(Medium.UKEY);
            assertEquals(Money.ofYuan("300"), order.total());
            assertEquals(
                    order.total(),
                    line.getTrace().stream().map(QuoteLine::getAmount).reduce(Money.ZERO, Money::plus));
            assertEquals("2026-1", line.getTariff());
            assertEquals(2, line.getPlatforms().size());
            assertTrue(order.hasConsentTo(Agreement.AFTER_SALES));
            assertEquals("CA20261122%08d".formatted(id), order.getNumber());
            assertEquals("SUBMIT", order.getHistory().get(0).getEvent());
            assertEquals(NOW.plus(Duration.ofHours(2)), order.getPayBy());
        });
    }

    @Test
    void stepsCannotBeSkippedAndAChangedChoiceUndoesWhatFollows() {
        database.doInTransaction(em -> {
            Order order = Order.newMasterLock(account(em), enterprise(em), NOW);
            em.persist(order);
            assertEquals(OrderStep.NOTICE, order.step());
            assertEquals(
                    OrderReason.STEP_NOT_REACHED,
                    assertThrows(Refused.class, () -> order.submit(ACT, Duration.ZERO))
                            .reason());

            order.consentTo(OrderSamples.agreement(em, Agreement.AFTER_SALES), NOW);
            OrderSamples.choose(em, order, "LNCIN");
            order.confirmChoice(NOW);
            order.attachForm(Medium.UKEY, OrderSamples.form(em));
            assertEquals(OrderStep.CONFIRM, order.step());

            OrderSamples.choose(em, order, "LNCIN", "DLGGZY");
            assertEquals(OrderStep.SUMMARY, order.step());
            assertNull(order.line(Medium.UKEY).getForm());
        });
    }

    @Test
    void anEnterpriseHasOneOpenOrderForAMasterLock() {
        Long first = submitted();
        assertThrows(
                PersistenceException.class,
                () -> database.doInTransaction(
                        em -> em.persist(Order.newMasterLock(account(em), enterprise(em), NOW))));

        database.doInTransaction(em -> em.find(Order.class, first).cancel(ACT));
        database.doInTransaction(em -> em.persist(Order.newMasterLock(account(em), enterprise(em), NOW)));
    }

    @Test
    void aReturnedOrderIsCorrectedAtTheSamePriceAndNotPaidAgain() {
        Long id = submitted();
        database.doInTransaction(em -> {
            Order order = em.find(Order.class, id);
            order.paid(ACT);
            order.returnForCorrection(ACT.because("印章不清晰"));
            assertEquals("印章不清晰", order.lastNote());
            assertThrows(Refused.class, () -> OrderSamples.choose(em, order, "LNCIN"));
        });
        database.doInTransaction(em -> {
            Order order = em.find(Order.class, id);
            OrderSamples.choose(em, order, "LNCIN", "ASGGZY");
            order.confirmChoice(NOW);
            order.attachForm(Medium.UKEY, OrderSamples.form(em));
            order.resubmit(ACT);
            assertEquals(OrderState.UNDER_REVIEW, order.getState());
            assertTrue(order.isPaid());
        });
    }

    @Test
    void whatIsPaidCannotBePaidOrRearrangedAgain() {
        Long id = submitted();
        database.doInTransaction(em -> {
            Order order = em.find(Order.class, id);
            order.paid(ACT);
            assertFalse(order.can(OrderEvent.PAY));
            assertEquals(
                    LifeCycleReason.NOT_POSSIBLE_NOW,
                    assertThrows(Refused.class, () -> order.paid(ACT)).reason());
            assertThrows(Refused.class, () -> order.arrange(InvoiceWish.none(), Shipping.pickup()));
        });
    }

    @Test
    void anAddressBookHasOneDefault() {
        database.doInTransaction(em -> {
            ShippingAddress first = address(em);
            ShippingAddress second = address(em);
            first.makeDefault();
            em.flush();
            second.makeDefault();
            assertThrows(PersistenceException.class, em::flush);
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
    }

    private ShippingAddress address(EntityManager em) {
        AddressForm form = new AddressForm("王某", "13800138000", "辽宁省", "沈阳市", "沈河区", "青年大街1号");
        ShippingAddress address = new ShippingAddress(account(em), form, NOW);
        em.persist(address);
        return address;
    }
}
