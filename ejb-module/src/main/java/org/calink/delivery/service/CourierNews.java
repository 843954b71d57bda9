package org.calink.delivery.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * The courier's push that something happened to a parcel. It is unsigned, so it is a hint and no more: the route is asked
 * for, and only what the courier answers counts.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CourierNews {

    @Inject
    private DeliveryBook book;

    @Inject
    private CourierDesk desk;

    /** Looks after the parcels with these waybill numbers; unknown ones are none of ours. */
    @Asynchronous
    public void about(Collection<String> waybills) {
        waybills.forEach(waybill -> book.orderOfWaybill(waybill).ifPresent(desk::see));
    }
}
