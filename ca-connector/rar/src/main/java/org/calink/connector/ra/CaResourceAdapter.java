package org.calink.connector.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;
import org.calink.connector.configuration.Settings;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Owner;
import org.calink.connector.management.CaLinks;
import org.calink.connector.management.Meters;
import org.calink.connector.settlement.Lane;
import org.calink.connector.settlement.Postman;
import org.calink.connector.settlement.Settlement;

/**
 * The resource adapter {@code calink-ca-connector} in front of certificate authorities (CA 认证机构).
 *
 * <p>A pool is one authority. The first connection of a pool, be it an application's or recovery's, opens its
 * {@link Vendor}; from then on its settlement runs at every timer tick and right after every branch that ends.
 */
@Connector(
        displayName = "CA Interlink connector",
        description = "Certificates of CFCA, BJCA and AXCA within JTA transactions, over CMP (RFC 9810)",
        vendorName = "CA Interlink",
        eisType = "Certificate authority",
        version = "1.0",
        reauthenticationSupport = false,
        transactionSupport = TransactionSupportLevel.XATransaction)
public class CaResourceAdapter implements ResourceAdapter {

    private static final System.Logger LOG = System.getLogger(CaResourceAdapter.class.getName());

    private final transient Map<String, Settlement> settlements = new ConcurrentHashMap<>();
    private final transient Map<String, Meters> meters = new ConcurrentHashMap<>();
    private final transient Endpoints endpoints = new Endpoints();
    private final transient Owner owner = Owner.now(NodeName.ofThisServer());
    private transient volatile SettlementClock timer;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        timer = SettlementClock.start(context, settlements);
        LOG.log(System.Logger.Level.INFO, "CA connector started as {0}", owner.node());
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.stop();
        }
        settlements.values().forEach(settlement -> settlement.vendor().close());
        settlements.keySet().forEach(CaLinks::withdraw);
        settlements.clear();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec) throws ResourceException {
        endpoints.add(factory, (CaEventActivationSpec) spec);
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
        endpoints.remove(factory);
    }

    /** Nothing to recover on the inbound side: events are repeated until they are taken. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** The meters of the authority of this name. */
    Meters meters(String vendor) {
        return meters.computeIfAbsent(vendor, unmetered -> new Meters());
    }

    /** What settles for a pool; a changed configuration replaces the one that stands under its name. */
    synchronized Settlement settlement(Settings settings) throws ResourceException {
        Settlement standing = settlements.get(settings.vendor());
        if (standing != null
                && !standing.vendor().isClosed()
                && standing.vendor().settings().equals(settings)) {
            return standing;
        }
        Vendor vendor = Vendors.open(settings, owner, Clock.systemUTC());
        Settlement settlement = new Settlement(vendor, new Postman(endpoints::deliver));
        settlements.put(vendor.name(), settlement);
        if (standing != null) {
            standing.vendor().close();
        }
        settlement.onWork(this::start);
        vendor.onWork(() -> settlement.lanes().forEach(this::start));
        vendor.meteredBy(meters(vendor.name()));
        CaLinks.publish(settlement);
        vendor.wake();
        return settlement;
    }

    private void start(Lane lane) {
        if (timer != null) {
            timer.start(lane);
        }
    }

    /** One adapter per server: an instance equals only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
