package org.calink.delivery.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.certificate.Certificate;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryReason;
import org.calink.delivery.DeliveryState;
import org.calink.delivery.OrderStanding;
import org.calink.invoice.Invoice;
import org.calink.kernel.Refused;
import org.calink.membership.service.ActingAs;
import org.calink.order.Order;
import org.calink.order.OrderAccessPolicy;
import org.calink.order.service.Orders;
import org.calink.payment.Refund;

/** The caller's orders with what has become of them (订单管理). */
@Stateless
@RolesAllowed(Roles.USER)
public class OrderOverview {

    private static final int MOST_SHOWN = 200;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Orders orders;

    @Inject
    private ActingAs acting;

    @Inject
    private Caller caller;

    /** One order as its list shows it. */
    public record Entry(Order order, OrderStanding standing) {}

    /** One order with everything that belongs to it; delivery and invoice null until there are any. */
    public record Whole(
            Order order,
            OrderStanding standing,
            Delivery delivery,
            Invoice invoice,
            List<Certificate> certificates,
            List<Refund> refunds) {}

    /** Every submitted order of the caller's enterprise that the caller may see, newest first. */
    public List<Entry> all() {
        List<Long> ids = em.createNamedQuery(Order.SUBMITTED_BY, Long.class)
                .setParameter("enterprise", acting.enterprise())
                .setParameter("account", caller.accountId())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Order> seen = em.createNamedQuery(Order.WITH_LINES, Order.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(order -> OrderAccessPolicy.allows(order, caller.accountId(), acting.membership()))
                .toList();
        Map<Order, Delivery> deliveries = deliveries(seen);
        return seen.stream()
                .map(order -> new Entry(order, OrderStanding.of(order, deliveries.get(order))))
                .toList();
    }

    private Map<Order, Delivery> deliveries(List<Order> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Delivery.OF_ORDERS, Delivery.class)
                .setParameter("orders", orders)
                .getResultStream()
                .collect(Collectors.toMap(Delivery::getOrder, Function.identity()));
    }

    public Whole one(long orderId) {
        Order order = orders.mine(orderId);
        Delivery delivery = delivery(order).orElse(null);
        return new Whole(
                order,
                OrderStanding.of(order, delivery),
                delivery,
                invoice(order),
                certificates(order),
                refunds(order));
    }

    /** The delivery a pick-up slip (领取单) is made for. */
    public Delivery toPickUp(long orderId) {
        return delivery(orders.mine(orderId))
                .filter(found -> found.getState() == DeliveryState.AWAITING_PICKUP)
                .orElseThrow(() -> new Refused(DeliveryReason.NOT_FOUND));
    }

    private Optional<Delivery> delivery(Order order) {
        return em.createNamedQuery(Delivery.OF_ORDER, Delivery.class)
                .setParameter("order", order.getId())
                .getResultStream()
                .findFirst();
    }

    private Invoice invoice(Order order) {
        return em.createNamedQuery(Invoice.OF_ORDER, Invoice.class)
                .setParameter("order", order.getId())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private List<Certificate> certificates(Order order) {
        return em.createNamedQuery(Certificate.OF_ORDERS, Certificate.class)
                .setParameter("orders", List.of(order))
                .getResultList();
    }

    private List<Refund> refunds(Order order) {
        return em.createNamedQuery(Refund.OF_ORDER, Refund.class)
                .setParameter("order", order.getId())
                .getResultList();
    }
}
