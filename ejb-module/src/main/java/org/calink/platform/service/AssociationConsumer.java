package org.calink.platform.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.calink.certificate.service.Work;

/** Hears that a certificate is made: plans its associations and pushes them. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-messaging"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "calink.association"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
public class AssociationConsumer implements MessageListener {

    @Inject
    private AssociationBook book;

    @Inject
    private PlatformDesk desk;

    @Override
    public void onMessage(Message message) {
        book.plan(Work.of(message).id()).forEach(desk::push);
    }
}
