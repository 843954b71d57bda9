package org.calink.delivery.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.kernel.service.Round;

/** Asks the courier again about everything that is due: bookings without an answer, parcels on their way. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryJanitor {

    @Inject
    private DeliveryBook book;

    @Inject
    private CourierDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void round() {
        Round.over("delivery of order", book::due, desk::see, book::unclear);
    }
}
