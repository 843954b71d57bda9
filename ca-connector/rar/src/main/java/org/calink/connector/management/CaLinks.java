package org.calink.connector.management;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.calink.connector.settlement.Settlement;

/** Registers authorities with the platform's MBean server. */
public final class CaLinks {

    private static final System.Logger LOG = System.getLogger(CaLinks.class.getName());

    private CaLinks() {}

    public static void publish(Settlement settlement) {
        String vendor = settlement.vendor().name();
        withdraw(vendor);
        try {
            server().registerMBean(new CaLink(settlement), name(vendor));
        } catch (JMException refused) {
            LOG.log(System.Logger.Level.WARNING, "no MBean for " + vendor, refused);
        }
    }

    public static void withdraw(String vendor) {
        try {
            if (server().isRegistered(name(vendor))) {
                server().unregisterMBean(name(vendor));
            }
        } catch (JMException gone) {
            LOG.log(System.Logger.Level.DEBUG, "MBean of " + vendor, gone);
        }
    }

    private static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    private static ObjectName name(String vendor) throws JMException {
        return new ObjectName("calink:type=CaLink,name=" + vendor);
    }
}
