package org.calink.delivery;

import org.calink.order.Order;

/**
 * How an order stands as its owner reads it in 订单管理: payment, review and receipt side by side, derived from the order and
 * its delivery and never set.
 */
public record OrderStanding(Payment payment, Review review, Receipt receipt) {

    /** 支付状态 */
    public enum Payment {
        UNPAID,
        PAID,
        EXPIRED,
        CANCELLED,
        TO_REFUND
    }

    /** 审核状态 */
    public enum Review {
        NOT_YET,
        WAITING,
        PASSED,
        RETURNED,
        REFUSED
    }

    /** 收货状态 */
    public enum Receipt {
        NOT_YET,
        MAKING,
        AWAITING_DISPATCH,
        DISPATCHED,
        DELIVERED,
        FAILED,
        AWAITING_PICKUP,
        COLLECTED
    }

    /**
     * @param delivery null until there is one
     */
    public static OrderStanding of(Order order, Delivery delivery) {
        return new OrderStanding(payment(order), review(order), receipt(order, delivery));
    }

    private static Payment payment(Order order) {
        return switch (order.getState()) {
            case DRAFT, AWAITING_PAYMENT -> Payment.UNPAID;
            case EXPIRED -> Payment.EXPIRED;
            case CANCELLED -> order.isPaid() ? Payment.TO_REFUND : Payment.CANCELLED;
            case REFUSED -> Payment.TO_REFUND;
            case UNDER_REVIEW, RETURNED, MAKING, FULFILLING, COMPLETED -> Payment.PAID;
        };
    }

    private static Review review(Order order) {
        return switch (order.getState()) {
            case DRAFT, AWAITING_PAYMENT, EXPIRED, CANCELLED -> Review.NOT_YET;
            case UNDER_REVIEW -> Review.WAITING;
            case RETURNED -> Review.RETURNED;
            case REFUSED -> Review.REFUSED;
            case MAKING, FULFILLING, COMPLETED -> Review.PASSED;
        };
    }

    private static Receipt receipt(Order order, Delivery delivery) {
        if (delivery != null) {
            return Receipt.valueOf(delivery.getState().name());
        }
        return switch (order.getState()) {
            case MAKING, FULFILLING -> Receipt.MAKING;
            default -> Receipt.NOT_YET;
        };
    }
}
