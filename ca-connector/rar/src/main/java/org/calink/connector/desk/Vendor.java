package org.calink.connector.desk;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaMeter;
import org.calink.connector.authority.Authority;
import org.calink.connector.configuration.AuthorityCertificates;
import org.calink.connector.configuration.AuthorityFactory;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;
import org.calink.connector.journal.Journal;
import org.calink.connector.journal.Owner;
import org.calink.connector.validation.Chain;
import org.calink.connector.validation.ProfileCheck;

/** One configured authority with its journal: what connections, the transaction manager and settlement have in common. */
public final class Vendor {

    private final Settings settings;
    private final Chain chain;
    private final Authority authority;
    private final Journal journal;
    private final ProfileCheck profile;
    private final Clock clock;
    private final AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});
    private volatile CaMeter meter = new CaMeter() {};
    private volatile boolean closed;

    private Vendor(Settings settings, Chain chain, Authority authority, Journal journal, Clock clock) {
        this.settings = settings;
        this.chain = chain;
        this.authority = authority;
        this.journal = journal;
        this.profile = new ProfileCheck(chain, clock);
        this.clock = clock;
    }

    /** @throws IllegalArgumentException with sentences for the administrator */
    public static Vendor open(Settings settings, DataSource source, Owner owner, Clock clock) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Chain chain = AuthorityCertificates.load(settings.file(Property.VENDOR_CERTIFICATES));
        Authority authority = AuthorityFactory.of(settings, chain, clock);
        Journal journal = Journal.open(settings.vendor(), owner, settings.seconds(Property.LEASE), clock, source);
        return new Vendor(settings, chain, authority, journal, clock);
    }

    public String name() {
        return settings.vendor();
    }

    public Settings settings() {
        return settings;
    }

    public Chain chain() {
        return chain;
    }

    public Authority authority() {
        return authority;
    }

    public Journal journal() {
        return journal;
    }

    public ProfileCheck profile() {
        return profile;
    }

    public Clock clock() {
        return clock;
    }

    /** Whom to tell of everything countable. */
    public void meteredBy(CaMeter told) {
        meter = told;
        authority.link().meteredBy(told);
        journal.meteredBy(told);
    }

    CaMeter meter() {
        return meter;
    }

    /** What to do when there is something to settle. */
    public void onWork(Runnable settle) {
        wake.set(settle);
    }

    /** There is something to settle. */
    public void wake() {
        wake.get().run();
    }

    public boolean isClosed() {
        return closed;
    }

    /** Its configuration was replaced or the adapter stops. */
    public void close() {
        closed = true;
        wake.set(() -> {});
    }

    void requireOpen() {
        if (closed) {
            throw new CaConnectorException(
                    "the connection to " + name() + " belongs to a configuration that was replaced");
        }
    }
}
