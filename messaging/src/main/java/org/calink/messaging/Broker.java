package org.calink.messaging;

import jakarta.resource.spi.ResourceAdapterInternalException;
import java.io.File;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * The embedded Artemis broker: reachable inside this JVM only, every message in a journal on disk.
 *
 * <p>A message whose consumer failed is tried again as {@link Redelivery} says and then rests on {@link #DEAD}.
 */
final class Broker {

    /** Queue where messages rest that no consumer could take (死信). */
    static final String DEAD = "calink.dead";

    private static final System.Logger LOG = System.getLogger(Broker.class.getName());
    private static final int FULLEST_DISK_PERCENT = 98;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final String folder;

    Broker(String folder, Redelivery redelivery) {
        this.folder = folder;
        server.setConfiguration(configuration(redelivery));
    }

    void start() throws ResourceAdapterInternalException {
        try {
            server.start();
        } catch (Exception cause) {
            throw new ResourceAdapterInternalException("The message broker cannot start on " + folder, cause);
        }
        LOG.log(System.Logger.Level.INFO, "Message broker started on {0}", folder);
    }

    void stop() {
        try {
            server.stop();
            LOG.log(System.Logger.Level.INFO, "Message broker stopped");
        } catch (Exception cause) {
            LOG.log(System.Logger.Level.WARNING, "The message broker did not stop cleanly", cause);
        }
    }

    private Configuration configuration(Redelivery redelivery) {
        Configuration configuration = new ConfigurationImpl()
                .setName("calink")
                .setJournalDirectory(folder + "/journal")
                .setBindingsDirectory(folder + "/bindings")
                .setLargeMessagesDirectory(folder + "/large")
                .setPagingDirectory(folder + "/paging")
                .setJournalType(JournalType.NIO)
                .setJournalMinFiles(2)
                .setJournalPoolFiles(4)
                .setJournalFileSize(2 * 1024 * 1024)
                .setMaxDiskUsage(FULLEST_DISK_PERCENT)
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setCriticalAnalyzer(false)
                .setAcceptorConfigurations(Set.of(new TransportConfiguration(InVMAcceptorFactory.class.getName())));
        configuration.setBrokerInstance(new File(folder));
        configuration.addAddressSetting("#", redelivery.settings());
        configuration.addQueueConfiguration(QueueConfiguration.of(DEAD)
                .setAddress(DEAD)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true));
        return configuration;
    }
}
