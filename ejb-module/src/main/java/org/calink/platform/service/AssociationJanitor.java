package org.calink.platform.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.kernel.service.Round;

/** Pushes again what no platform has acknowledged. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssociationJanitor {

    @Inject
    private AssociationBook book;

    @Inject
    private PlatformDesk desk;

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    public void round() {
        Round.over("association", book::due, desk::push, book::notAcknowledged);
    }
}
