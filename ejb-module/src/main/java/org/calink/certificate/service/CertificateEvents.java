package org.calink.certificate.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.calink.connector.CaEvent;
import org.calink.connector.CaEventListener;

/** Hears from the connector what settlement found out at the vendors; an event that cannot be taken over comes again. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-ca-connector"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateEvents implements CaEventListener {

    private static final Logger LOG = System.getLogger(CertificateEvents.class.getName());

    @Inject
    private CertificateNews news;

    @Override
    public void onCaEvent(CaEvent event) {
        LOG.log(Level.INFO, "{0}: {1} {2} {3}", event.vendor(), event.kind(), event.reference(), event.note());
        news.take(event);
    }
}
