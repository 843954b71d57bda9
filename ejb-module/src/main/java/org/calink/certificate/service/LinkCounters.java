package org.calink.certificate.service;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.calink.catalogue.CaVendor;
import org.calink.connector.CaMeter;
import org.calink.connector.Obstacle;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.ReserveResult;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** Counts what happens at one vendor on this node since the application started. */
final class LinkCounters implements CaMeter {

    private static final Metadata ANSWERS =
            metadata("answer", "How long the vendor took for answers that can be trusted", MetricUnits.SECONDS);
    private static final Metadata FAILURES =
            metadata("failures", "Calls to the vendor that failed, by what stood in the way", MetricUnits.NONE);
    private static final Metadata RESERVATIONS =
            metadata("reservations", "Reservations by how they ended", MetricUnits.NONE);
    private static final Metadata SETTLEMENTS =
            metadata("settlements", "Branches that settlement has ended, by how", MetricUnits.NONE);

    private final Tag vendor;
    private final MetricRegistry registry;
    private final Timer answers;

    /** Makes every counter there can be, so that nothing has happened reads 0. */
    LinkCounters(CaVendor of, MetricRegistry registry) {
        this.vendor = new Tag("vendor", of.name());
        this.registry = registry;
        this.answers = registry.timer(ANSWERS, vendor);
        Stream.of(Obstacle.values()).forEach(this::failures);
        Stream.of(Outcome.DONE, Outcome.CANCELLED, Outcome.REFUSED, Outcome.UNDONE_BY_VENDOR)
                .forEach(this::settlements);
        Stream.of(ReserveResult.class.getPermittedSubclasses()).forEach(this::reservations);
    }

    @Override
    public void answered(Duration after) {
        answers.update(after);
    }

    @Override
    public void failed(Obstacle obstacle) {
        failures(obstacle).inc();
    }

    @Override
    public void reserved(ReserveResult result) {
        reservations(result.getClass()).inc();
    }

    @Override
    public void settled(Outcome outcome) {
        settlements(outcome).inc();
    }

    private Counter failures(Obstacle obstacle) {
        return registry.counter(FAILURES, vendor, new Tag("obstacle", lower(obstacle.name())));
    }

    private Counter settlements(Outcome outcome) {
        return registry.counter(SETTLEMENTS, vendor, new Tag("outcome", lower(outcome.name())));
    }

    private Counter reservations(Class<?> result) {
        return registry.counter(RESERVATIONS, vendor, new Tag("outcome", lower(result.getSimpleName())));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Metadata metadata(String name, String description, String unit) {
        return Metadata.builder()
                .withName(LinkGauges.PREFIX + name)
                .withDescription(description)
                .withUnit(unit)
                .build();
    }
}
