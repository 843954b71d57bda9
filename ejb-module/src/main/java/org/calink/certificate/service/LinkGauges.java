package org.calink.certificate.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.calink.catalogue.CaVendor;
import org.calink.connector.Backlog;
import org.calink.connector.Backlog.Heap;
import org.calink.connector.BranchState;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaWatch;
import org.calink.connector.LinkState;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Shows how one vendor's link stands. What cannot be read now is NaN, as Prometheus writes it. */
final class LinkGauges {

    static final String PREFIX = "calink_ca_";

    /** The metrics are asked for one by one; for so long one look at journal and link answers for all of them. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final CaVendor vendor;
    private final CaWatch watch;
    private final Clock clock;
    private Look last;

    private record Look(Instant at, LinkState link, Backlog backlog) {}

    LinkGauges(CaVendor vendor, CaWatch watch, Clock clock) {
        this.vendor = vendor;
        this.watch = watch;
        this.clock = clock;
    }

    void register(MetricRegistry registry) {
        Tag tag = new Tag("vendor", vendor.name());
        for (BranchState state : BranchState.values()) {
            if (state != BranchState.SETTLED) {
                registry.gauge(
                        metadata("open_branches", "Branches in doubt or not settled, on all nodes", MetricUnits.NONE),
                        () -> value(look -> look.backlog().branches(heap -> heap.state() == state)),
                        tag,
                        new Tag("state", state.name().toLowerCase(Locale.ROOT)));
            }
        }
        registry.gauge(
                metadata("oldest_in_doubt", "Since when the oldest doubt lasts, 0 for none", MetricUnits.SECONDS),
                () -> value(look -> age(look, heap -> heap.state() == BranchState.PREPARED)),
                tag);
        registry.gauge(
                metadata("oldest_unsettled", "Since when the oldest is unsettled, 0 for none", MetricUnits.SECONDS),
                () -> value(look -> age(look, heap -> heap.state().isSettlements() && !heap.waiting())),
                tag);
        registry.gauge(
                metadata("in_flight", "Calls to the vendor under way on this node", MetricUnits.NONE),
                () -> value(look -> look.link().inFlight()),
                tag);
        registry.gauge(
                metadata("in_flight_limit", "As many calls may be under way", MetricUnits.NONE),
                () -> value(look -> look.link().maxInFlight()),
                tag);
        registry.gauge(
                metadata("circuit", "This node's circuit: 0 closed, 1 half open, 2 open", MetricUnits.NONE),
                () -> value(look -> circuit(look.link())),
                tag);
    }

    private double value(ToDoubleFunction<Look> of) {
        try {
            return of.applyAsDouble(look());
        } catch (CaConnectorException unreadable) {
            return Double.NaN;
        }
    }

    private synchronized Look look() {
        Instant now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Look(now, watch.link(), watch.backlog());
        }
        return last;
    }

    private static double age(Look look, Predicate<Heap> which) {
        return look.backlog()
                .oldest(which)
                .map(since -> Duration.between(since, look.at()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static int circuit(LinkState link) {
        return switch (link.circuit()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            case OPEN -> 2;
        };
    }

    private static Metadata metadata(String name, String description, String unit) {
        return Metadata.builder()
                .withName(PREFIX + name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }
}
