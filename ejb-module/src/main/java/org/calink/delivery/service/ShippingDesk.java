package org.calink.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.service.AuditTrail;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateState;
import org.calink.certificate.service.Announcements;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryReason;
import org.calink.delivery.DeliveryState;
import org.calink.invoice.Invoice;
import org.calink.invoice.InvoiceReason;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.order.AddressForm;
import org.calink.order.InvoiceKind;
import org.calink.order.Order;

/** The desk that hands tokens out: to the courier (发货) and to holders who come for them (现场领取). */
@Stateless
@RolesAllowed(Roles.DISPATCHER)
public class ShippingDesk {

    private static final Logger LOG = System.getLogger(ShippingDesk.class.getName());
    private static final Set<DeliveryState> OPEN = EnumSet.of(
            DeliveryState.AWAITING_DISPATCH,
            DeliveryState.AWAITING_PICKUP,
            DeliveryState.DISPATCHED,
            DeliveryState.FAILED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Announcements announcements;

    @Inject
    private DeliveryNotes notes;

    @Inject
    private AuditTrail audit;

    /**
     * One delivery at the desk.
     *
     * @param written whether every certificate of the order stands on its token
     */
    public record Entry(Delivery delivery, List<Certificate> certificates, boolean written) {}

    /** Everything that is not yet with its holder, oldest first. */
    public List<Entry> open() {
        List<Delivery> deliveries = em.createNamedQuery(Delivery.IN_STATES, Delivery.class)
                .setParameter("states", OPEN)
                .getResultList();
        Map<Order, List<Certificate>> certificates =
                certificates(deliveries.stream().map(Delivery::getOrder).toList()).stream()
                        .collect(Collectors.groupingBy(
                                certificate -> certificate.getLine().order()));
        return deliveries.stream()
                .map(delivery -> entry(delivery, certificates.getOrDefault(delivery.getOrder(), List.of())))
                .toList();
    }

    public Entry one(long deliveryId) {
        Delivery delivery = find(deliveryId);
        return entry(delivery, certificates(List.of(delivery.getOrder())));
    }

    /**
     * 发货: the parcel is in the courier's hands.
     *
     * @param paperInvoice number of the paper invoice in the parcel, where the buyer wants one
     */
    public void dispatch(long deliveryId, String paperInvoice) {
        Delivery delivery = find(deliveryId);
        Act act = Act.by(caller.name(), clock);
        handOver(delivery.getOrder(), act);
        enclose(delivery.getOrder(), paperInvoice, act);
        delivery.dispatch(act);
        announcements.orderShipped(delivery.getOrder().getId());
        notes.dispatched(delivery);
        log("dispatched", delivery);
    }

    /** 现场领取: the holder shows the slip's code. */
    public void collect(long deliveryId, String code, String paperInvoice) {
        Delivery delivery = find(deliveryId);
        Act act = Act.by(caller.name(), clock);
        delivery.collect(code, act);
        handOver(delivery.getOrder(), act);
        enclose(delivery.getOrder(), paperInvoice, act);
        delivery.getOrder().complete(act);
        announcements.orderShipped(delivery.getOrder().getId());
        log("collected", delivery);
    }

    /**
     * Asks the courier anew after a refusal (重新联系快递), with the address as it was or as it was mended with the recipient.
     *
     * @throws Refused for whatever is wrong with the address, field by field
     */
    public void bookAgain(long deliveryId, AddressForm to) {
        Delivery delivery = find(deliveryId);
        Order order = delivery.getOrder();
        delivery.bookAgain(Act.by(caller.name(), clock));
        if (!to.equals(order.getShipping().address())) {
            order.redirect(to);
            audit.record("delivery.redirected", "order", order.getNumber());
        }
        log("to be booked again", delivery);
    }

    private void handOver(Order order, Act act) {
        for (Certificate certificate : certificates(List.of(order))) {
            if (certificate.getState() != CertificateState.ACTIVE) {
                throw new Refused(
                        DeliveryReason.NOT_WRITTEN, certificate.getToken().getSerial());
            }
            certificate.getToken().handOver(act);
        }
    }

    private void enclose(Order order, String paperInvoice, Act act) {
        if (order.getInvoiceWish().isWanted() && order.getInvoiceWish().getKind() == InvoiceKind.PAPER_SPECIAL) {
            Invoice invoice = em.createNamedQuery(Invoice.OF_ORDER, Invoice.class)
                    .setParameter("order", order.getId())
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(InvoiceReason.NOT_FOUND));
            invoice.enclosed(paperInvoice, act);
        }
    }

    private static Entry entry(Delivery delivery, List<Certificate> certificates) {
        boolean written =
                certificates.stream().allMatch(certificate -> certificate.getState() == CertificateState.ACTIVE);
        return new Entry(delivery, certificates, written);
    }

    private List<Certificate> certificates(List<Order> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery(Certificate.OF_ORDERS, Certificate.class)
                .setParameter("orders", orders)
                .getResultList();
    }

    private Delivery find(long deliveryId) {
        Delivery delivery = em.find(Delivery.class, deliveryId);
        if (delivery == null) {
            throw new Refused(DeliveryReason.NOT_FOUND);
        }
        return delivery;
    }

    private void log(String what, Delivery delivery) {
        LOG.log(Level.INFO, "{0}: order {1} by {2}", what, delivery.getOrder().getNumber(), caller.name());
    }
}
