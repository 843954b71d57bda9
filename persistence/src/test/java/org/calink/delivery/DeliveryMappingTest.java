package org.calink.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import org.calink.certificate.Certificate;
import org.calink.certificate.MadeOrder;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceState;
import org.calink.kernel.Database;
import org.calink.kernel.Refused;
import org.calink.order.AddressForm;
import org.calink.order.Order;
import org.calink.platform.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects: what follows the making is stored, found when it is due, and read back in its order. */
class DeliveryMappingTest {

    private final Database database = Database.fresh();
    private final long order =
            database.inTransaction(em -> MadeOrder.toBeMade(em).getId());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDeliveryWithItsRoute() {
        database.doInTransaction(em -> {
            Delivery delivery = Delivery.byCourier(em.find(Order.class, order), MadeOrder.ACT);
            delivery.booked("SF1");
            delivery.dispatch(MadeOrder.ACT);
            delivery.followed(List.of(step("一", 1), step("二", 2)), MadeOrder.ACT);
            em.persist(delivery);
        });
        database.doInTransaction(em -> {
            Delivery found = em.createNamedQuery(Delivery.BY_WAYBILL, Delivery.class)
                    .setParameter("waybill", "SF1")
                    .getSingleResult();
            assertEquals(
                    List.of("一", "二"),
                    found.getRoute().stream().map(RouteStep::getRemark).toList());
            found.followed(List.of(step("一", 1), step("二", 2), step("三", 3)), MadeOrder.ACT);
            assertEquals(
                    List.of(found.getId()),
                    em.createNamedQuery(Delivery.DUE)
                            .setParameter("now", MadeOrder.NOON.plusSeconds(3600))
                            .getResultList());
            assertEquals(
                    List.of(found),
                    em.createNamedQuery(Delivery.IN_STATES)
                            .setParameter("states", EnumSet.of(DeliveryState.DISPATCHED))
                            .getResultList());
            assertEquals(
                    List.of(found),
                    em.createNamedQuery(Delivery.OF_ORDER)
                            .setParameter("order", order)
                            .getResultList());
        });
        database.doInTransaction(em -> assertEquals(
                3,
                em.createNamedQuery(Delivery.OF_ORDER, Delivery.class)
                        .setParameter("order", order)
                        .getSingleResult()
                        .getRoute()
                        .size()));
    }

    @Test
    void aParcelGoesToAnotherAddressAsAWhole() {
        AddressForm to = new AddressForm("李雷", "13800001234", "辽宁省", "沈阳市", null, "青年大街2号");
        AddressForm nowhere = new AddressForm("李雷", "13800001234", "辽宁省", "沈阳市", null, " ");
        database.doInTransaction(em -> {
            Refused refused = assertThrows(
                    Refused.class, () -> em.find(Order.class, order).redirect(nowhere));
            assertEquals("street", refused.problems().get(0).field());
            em.find(Order.class, order).redirect(to);
        });
        database.doInTransaction(
                em -> assertEquals(to, em.find(Order.class, order).getShipping().address()));
    }

    private static RouteStep step(String remark, int second) {
        return new RouteStep(MadeOrder.NOON.plusSeconds(second), "沈阳", remark, RouteMeaning.IN_TRANSIT);
    }

    @Test
    void anInvoiceIsDueWhenItsTokenShips() {
        database.doInTransaction(em -> em.persist(new Invoice(em.find(Order.class, order), MadeOrder.ACT)));
        assertEquals(List.of(), dueInvoices());
        database.doInTransaction(em -> ofOrder(em).ship(MadeOrder.ACT));
        assertEquals(1, dueInvoices().size());
        database.doInTransaction(em -> {
            assertEquals(InvoiceState.REQUESTED, ofOrder(em).getState());
            long enterprise = em.find(Order.class, order).getEnterprise().getId();
            assertEquals(
                    1,
                    em.createNamedQuery(Invoice.OF_ENTERPRISE)
                            .setParameter("enterprise", enterprise)
                            .getResultList()
                            .size());
            assertEquals(
                    1,
                    em.createNamedQuery(Invoice.IN_STATE)
                            .setParameter("state", InvoiceState.REQUESTED)
                            .getResultList()
                            .size());
        });
    }

    @Test
    void aPaperInvoicesNumberIsTakenAsAnInputMethodWritesIt() {
        database.doInTransaction(em -> {
            Invoice invoice = new Invoice(em.find(Order.class, order), MadeOrder.ACT);
            invoice.enclosed(" １２３４ ５６７８\u3000", MadeOrder.ACT);
            assertEquals("12345678", invoice.getNumber());
        });
    }

    private Invoice ofOrder(jakarta.persistence.EntityManager em) {
        return em.createNamedQuery(Invoice.OF_ORDER, Invoice.class)
                .setParameter("order", order)
                .getSingleResult();
    }

    private List<?> dueInvoices() {
        return database.inTransaction(em -> em.createNamedQuery(Invoice.DUE)
                .setParameter("now", MadeOrder.NOON)
                .getResultList());
    }

    @Test
    void associationsStandInTheCataloguesOrder() {
        long certificate = database.inTransaction(em -> {
            Certificate made = MadeOrder.made(em, MadeOrder.planned(em, em.find(Order.class, order)), "0A");
            made.getLine()
                    .getPlatforms()
                    .forEach(platform -> em.persist(new Association(made, platform, MadeOrder.ACT)));
            return made.getId();
        });
        database.doInTransaction(em -> {
            List<Association> found = em.createNamedQuery(Association.OF_CERTIFICATE, Association.class)
                    .setParameter("certificate", certificate)
                    .getResultList();
            assertEquals(
                    List.of("LNCIN", "SYGGZY"),
                    found.stream().map(each -> each.getPlatform().code()).toList());
            found.get(0).acknowledged(MadeOrder.ACT);
        });
        assertEquals(
                1,
                database.inTransaction(em -> em.createNamedQuery(Association.DUE)
                                .setParameter("now", MadeOrder.NOON.plusSeconds(3600))
                                .getResultList())
                        .size());
    }
}
