package org.calink.notice.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Takes notices from the queue, one transaction each; what a carrier refuses comes again. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-messaging"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "calink.notice"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
public class NoticeConsumer implements MessageListener {

    @Inject
    private Postman postman;

    @Override
    public void onMessage(Message message) {
        try {
            postman.deliver(Envelope.open(message.getBody(String.class)));
        } catch (JMSException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
