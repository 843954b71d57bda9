package org.calink.order.web;

import org.calink.order.OrderStep;

/** The page of each step of an application. */
public final class Paths {

    private static final String REDIRECT = "faces-redirect=true";

    private Paths() {}

    /** As an outcome that redirects. */
    public static String to(OrderStep step, long orderId) {
        return switch (step) {
            case NOTICE -> "/order/new-master-lock?" + REDIRECT;
            case CHOICE -> of("choice", orderId);
            case SUMMARY -> of("summary", orderId);
            case FORM -> of("form", orderId);
            case CONFIRM -> of("confirm", orderId);
            case PAYMENT -> of("payment", orderId);
            case DONE -> "/order/detail?" + REDIRECT + "&id=" + orderId;
        };
    }

    /** A page about an order, as an outcome that redirects. */
    public static String of(String page, long orderId) {
        return "/order/" + page + "?" + REDIRECT + "&order=" + orderId;
    }
}
