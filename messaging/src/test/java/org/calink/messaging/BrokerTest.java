package org.calink.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded broker promises: messages outlive it, and one that nobody can take comes to rest, not lost. */
class BrokerTest {

    private static final String WORK = "calink.work";

    private static final Logger ARTEMIS = Logger.getLogger("org.apache.activemq");

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        ARTEMIS.setLevel(Level.SEVERE);
    }

    @Test
    void messageOutlivesTheBroker() throws Exception {
        with(3, context -> context.createProducer().send(context.createQueue(WORK), "parcel"));
        with(3, context -> assertEquals("parcel", body(receive(context, WORK))));
    }

    @Test
    void messageThatFailsTooOftenComesToRest() throws Exception {
        with(2, context -> {
            context.createProducer().send(context.createQueue(WORK), "poison");
            for (int attempt = 0; attempt < 2; attempt++) {
                assertNotNull(receive(context, WORK));
                context.recover();
            }
            assertNull(context.createConsumer(context.createQueue(WORK)).receive(300));
            assertEquals("poison", body(receive(context, Broker.DEAD)));
        });
    }

    /** What the runbook tells an administrator to do. */
    @Test
    void jmxCountsWhatRestsAndSendsItBack() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName dead = new ObjectName("org.apache.activemq.artemis:broker=\"calink\",component=addresses,"
                + "address=\"calink.dead\",subcomponent=queues,routing-type=\"anycast\",queue=\"calink.dead\"");
        with(1, context -> {
            context.createProducer().send(context.createQueue(WORK), "poison");
            assertNotNull(receive(context, WORK));
            context.recover();
            awaitCount(1, server, dead);
            server.invoke(dead, "retryMessages", null, null);
            assertEquals("poison", body(receive(context, WORK)));
            awaitCount(0, server, dead);
        });
    }

    /** The broker moves and counts on threads of its own. */
    private static void awaitCount(long expected, MBeanServer server, ObjectName queue) throws Exception {
        for (int look = 0;
                look < 100 && !server.getAttribute(queue, "MessageCount").equals(expected);
                look++) {
            Thread.sleep(50);
        }
        assertEquals(expected, server.getAttribute(queue, "MessageCount"));
    }

    private interface Use {
        void of(JMSContext context) throws Exception;
    }

    private void with(int attempts, Use use) throws Exception {
        Broker broker = new Broker(folder.toString(), new Redelivery(attempts, 0));
        broker.start();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext(JMSContext.CLIENT_ACKNOWLEDGE)) {
            use.of(context);
        } finally {
            broker.stop();
        }
    }

    private static Message receive(JMSContext context, String queue) {
        try (var consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receive(5000);
        }
    }

    private static String body(Message message) throws Exception {
        message.acknowledge();
        return message.getBody(String.class);
    }
}
