package org.calink.platform.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Pushes again what no platform has acknowledged. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AssociationJanitor {

    private static final Logger LOG = System.getLogger(AssociationJanitor.class.getName());

    @Inject
    private AssociationBook book;

    @Inject
    private PlatformDesk desk;

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    public void round() {
        book.due().forEach(this::see);
    }

    /** What is wrong with one must not keep the others waiting. */
    private void see(long id) {
        try {
            desk.push(id);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "association " + id, broken);
        }
    }
}
