package org.calink.delivery.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.calink.certificate.service.Work;

/** Hears that an order is made: opens its delivery and books the courier. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-messaging"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "calink.courier"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
public class CourierConsumer implements MessageListener {

    @Inject
    private DeliveryBook book;

    @Inject
    private CourierDesk desk;

    @Override
    public void onMessage(Message message) {
        long orderId = Work.of(message).id();
        book.plan(orderId);
        desk.see(orderId);
    }
}
