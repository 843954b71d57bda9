package org.calink.certificate.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;

/**
 * Tells those who come after the making that there is work for them, within the caller's transaction: they hear of it when
 * it commits and never otherwise.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Announcements {

    @Resource(lookup = "jms/calink")
    private ConnectionFactory connections;

    @Resource(lookup = "jms/courier")
    private Queue courier;

    @Resource(lookup = "jms/invoice")
    private Queue invoice;

    @Resource(lookup = "jms/association")
    private Queue association;

    /** To the platforms' desk. */
    public void certificateMade(long certificateId) {
        send(association, new Work(Work.Kind.CERTIFICATE_MADE, certificateId));
    }

    /** To the courier's and the invoice desk. */
    public void orderMade(long orderId) {
        send(courier, new Work(Work.Kind.ORDER_MADE, orderId));
        send(invoice, new Work(Work.Kind.ORDER_MADE, orderId));
    }

    /** To the invoice desk, whose invoice is due now. */
    public void orderShipped(long orderId) {
        send(invoice, new Work(Work.Kind.ORDER_SHIPPED, orderId));
    }

    private void send(Queue queue, Work work) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(queue, work.json());
        }
    }
}
