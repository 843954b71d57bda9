package org.calink.invoice.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.calink.certificate.service.Work;

/** Hears that an order is made, which opens its invoice, and that it has shipped, which has it issued. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-messaging"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "calink.invoice"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
public class InvoiceConsumer implements MessageListener {

    @Inject
    private InvoiceBook book;

    @Inject
    private Invoicing invoicing;

    @Override
    public void onMessage(Message message) {
        Work work = Work.of(message);
        book.open(work.id());
        if (work.kind() == Work.Kind.ORDER_SHIPPED) {
            book.shipped(work.id());
            invoicing.see(work.id());
        }
    }
}
