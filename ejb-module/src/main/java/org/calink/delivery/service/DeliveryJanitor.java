package org.calink.delivery.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Asks the courier again about everything that is due: bookings without an answer, parcels on their way. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryJanitor {

    private static final Logger LOG = System.getLogger(DeliveryJanitor.class.getName());

    @Inject
    private DeliveryBook book;

    @Inject
    private CourierDesk desk;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void round() {
        book.due().forEach(this::see);
    }

    /** What is wrong with one must not keep the others waiting. */
    private void see(long id) {
        try {
            desk.see(id);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "delivery of order " + id, broken);
        }
    }
}
