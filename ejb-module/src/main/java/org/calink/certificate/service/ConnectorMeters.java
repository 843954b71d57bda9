package org.calink.certificate.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.calink.catalogue.CaVendor;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaWatch;
import org.calink.connector.CaWatch.Metering;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The links to the vendors as MicroProfile metrics. This is the one place that knows the metrics' interface; what is measured
 * comes from the connector. A server without metrics, or a vendor whose configuration is refused, keeps nothing else back.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Recovery")
public class ConnectorMeters {

    private static final Logger LOG = System.getLogger(ConnectorMeters.class.getName());

    @Inject
    private Authorities authorities;

    @Inject
    private Instance<MetricRegistry> registries;

    @Inject
    private Clock clock;

    private final List<Metering> told = new ArrayList<>();
    private MetricRegistry registry;

    /** Payara finds a callback by its name alone: no other method may share it. */
    @PostConstruct
    void begin() {
        registry = registry();
        if (registry == null) {
            LOG.log(Level.INFO, "This server keeps no metrics");
            return;
        }
        for (CaVendor vendor : CaVendor.values()) {
            measure(vendor);
        }
    }

    private void measure(CaVendor vendor) {
        try {
            CaWatch watch = authorities.watch(vendor);
            new LinkGauges(vendor, watch, clock).register(registry);
            told.add(watch.meter(new LinkCounters(vendor, registry)));
        } catch (CaConnectorException refused) {
            LOG.log(Level.WARNING, "No metrics of {0}: {1}", vendor, refused.getMessage());
        }
    }

    /** Where metrics are switched off, the server has none to give, in one way or another. */
    private MetricRegistry registry() {
        try {
            return registries.isResolvable() ? registries.get() : null;
        } catch (RuntimeException switchedOff) {
            return null;
        }
    }

    /** The adapter outlives the application, and the server the application's metrics: both must forget it. */
    @PreDestroy
    void end() {
        told.forEach(Metering::close);
        if (registry != null) {
            registry.removeMatching((id, metric) -> id.getName().startsWith(LinkGauges.PREFIX));
        }
    }
}
