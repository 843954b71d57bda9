package org.calink.delivery.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.calink.delivery.port.Courier;
import org.calink.delivery.port.Courier.NoWord;

/** Asks the courier, between two entries in the book and in no transaction of the database. */
@ApplicationScoped
public class CourierDesk {

    @Inject
    private DeliveryBook book;

    @Inject
    private Courier courier;

    /** Whatever this order's delivery needs of the courier now: a booking, or news of its route. */
    public void see(long orderId) {
        book.toBook(orderId).ifPresent(parcel -> book.answered(orderId, courier.book(parcel)));
        book.onItsWay(orderId).ifPresent(parcel -> follow(orderId, parcel));
    }

    private void follow(long orderId, DeliveryBook.OnItsWay parcel) {
        try {
            book.followed(orderId, courier.route(parcel.waybill(), parcel.mobile()));
        } catch (NoWord unclear) {
            book.routeUnclear(orderId, unclear.getMessage());
        }
    }
}
