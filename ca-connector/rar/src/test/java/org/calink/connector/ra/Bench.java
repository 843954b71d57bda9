package org.calink.connector.ra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.calink.connector.BranchState;
import org.calink.connector.CaConnection;
import org.calink.connector.CaEvent;
import org.calink.connector.CertificateApplication;
import org.calink.connector.OpenBranch;
import org.calink.connector.ReserveResult;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Owner;
import org.calink.connector.journal.Xids;
import org.calink.connector.settlement.Lane;
import org.calink.connector.settlement.Postman;
import org.calink.connector.settlement.Settlement;
import org.calink.connector.testca.Applications;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.Invariants;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Life;
import org.calink.connector.testca.MovableClock;
import org.calink.connector.testca.Paper;
import org.calink.connector.testca.TestCa;

/** A node with one pool against an authority in this process, its journal in memory, its settlement run by hand. */
public final class Bench implements AutoCloseable {

    public final TestCa ca;
    public final MovableClock clock = new MovableClock();
    public final List<CaEvent> events = new CopyOnWriteArrayList<>();
    public final Keys kind;
    public final DataSource database;
    /** The application's beans. */
    public volatile Predicate<CaEvent> receiver = events::add;
    /** The references of certificates in transactions that were decided to be committed. */
    public final Set<String> promised = new HashSet<>();

    private final Set<Xid> decided = new HashSet<>();
    private final Map<Property, String> properties;
    Vendor vendor;
    Settlement settlement;

    public Bench(Keys kind) {
        this(kind, Map.of());
    }

    public Bench(Keys kind, Map<Property, String> changes) {
        try {
            this.kind = kind;
            ca = new TestCa(kind, clock);
            Path folder = Files.createTempDirectory("bench");
            properties = Paper.contract(ca, folder);
            properties.putAll(changes);
            database = Databases.empty();
            start();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Starts the node, or starts it again after a crash: whatever was only in memory is gone. */
    public void start() {
        ca.hears(Life.withoutEnd());
        open(database);
    }

    /** Starts a node that will die. */
    public void start(Life life) {
        ca.hears(life);
        open(life.within(database));
        life.begin();
    }

    private void open(DataSource reached) {
        vendor = Vendor.open(new Settings(properties), reached, Owner.now("node-1"), clock);
        settlement = new Settlement(vendor, new Postman(event -> receiver.test(event)));
    }

    public CertificateApplication application(String reference) {
        return Applications.of(reference, kind);
    }

    /** A transaction with this authority as its only resource. */
    public Tx begin() {
        return new Tx(new CaManagedConnection(vendor), newXid());
    }

    /** Reserves and leaves the transaction ended, not yet prepared. */
    public ReserveResult reserve(Tx tx, String reference) throws XAException {
        return reserve(tx, application(reference));
    }

    public ReserveResult reserve(Tx tx, CertificateApplication application) throws XAException {
        tx.start();
        try (CaConnection connection = tx.connection()) {
            ReserveResult result = connection.reserve(application);
            if (result instanceof ReserveResult.Granted) {
                tx.granted.add(application.reference());
            }
            return result;
        } finally {
            tx.end();
        }
    }

    /** Ends a transaction as its manager would that wants to commit it. */
    public void commit(Tx tx) throws XAException {
        if (tx.prepare() == XAResource.XA_OK) {
            decide(tx);
            tx.commit();
        }
    }

    /** The manager logs its decision to commit; no resource knows of it yet. */
    public void decide(Tx tx) {
        decided.add(tx.xid());
        promised.addAll(tx.granted);
    }

    /** Another certificate, as it should be. */
    public void certify(String reference) throws XAException {
        Tx tx = begin();
        reserve(tx, reference);
        commit(tx);
        settle();
    }

    /** What recovery does at the start of a node: it commits the branches that were decided so and rolls the others back. */
    public void recover() throws XAException {
        for (Xid found : Tx.recovered(vendor)) {
            if (decided.contains(found)) {
                new CaManagedConnection(vendor).getXAResource().commit(found, false);
            } else {
                new CaManagedConnection(vendor).getXAResource().rollback(found);
            }
        }
    }

    /** What settlement does side by side: first tries, everything else, events. */
    public List<Lane> lanes() {
        return settlement.lanes();
    }

    /** One run of settlement. */
    public void work() {
        settlement.run();
    }

    /**
     * Runs settlement, moving the clock over its gaps, until nothing is open or untold or the time given has passed.
     *
     * @return how long it took by that clock
     */
    public Duration settle(Duration within) {
        Duration passed = Duration.ZERO;
        work();
        while (!isAtRest() && passed.compareTo(within) < 0) {
            clock.forward(Duration.ofSeconds(2));
            passed = passed.plusSeconds(2);
            work();
        }
        return passed;
    }

    private boolean isAtRest() {
        return open().isEmpty() && !new Invariants(database, ca.books()).isAnythingUntold();
    }

    public Duration settle() {
        return settle(Duration.ofSeconds(120));
    }

    /** Where the journal stands with a reference: state, what was heard and the outcome of its newest row. */
    public String journal(String reference) {
        return vendor.journal().under(reference).stream()
                .findFirst()
                .map(row -> row.state() + " " + (row.state() == BranchState.SETTLED ? row.outcome() : row.heard()))
                .orElse("nothing");
    }

    public List<String> violations() {
        return new Invariants(database, ca.books()).violations(promised);
    }

    public List<OpenBranch> open() {
        return vendor.journal().overview().open(500);
    }

    public List<CaEvent.Kind> eventKinds() {
        return events.stream().map(CaEvent::kind).toList();
    }

    public static Xid newXid() {
        return Xids.parse("7:" + UUID.randomUUID().toString().replace("-", "") + ":0a");
    }

    @Override
    public void close() {
        vendor.close();
        ca.close();
    }

    /** One branch, driven by hand as a transaction manager would. */
    public static final class Tx {

        private final CaManagedConnection managed;
        private final Xid xid;
        private final Set<String> granted = new HashSet<>();

        Tx(CaManagedConnection managed, Xid xid) {
            this.managed = managed;
            this.xid = xid;
        }

        public CaConnection connection() {
            try {
                return (CaConnection) managed.getConnection(null, null);
            } catch (jakarta.resource.ResourceException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        public Tx start() throws XAException {
            resource().start(xid, XAResource.TMNOFLAGS);
            return this;
        }

        public Tx end() throws XAException {
            resource().end(xid, XAResource.TMSUCCESS);
            return this;
        }

        public int prepare() throws XAException {
            return resource().prepare(xid);
        }

        public void commit() throws XAException {
            resource().commit(xid, false);
        }

        public void rollback() throws XAException {
            resource().rollback(xid);
        }

        public XAResource resource() {
            return managed.getXAResource();
        }

        public Xid xid() {
            return xid;
        }

        /** What a fresh connection of recovery finds, with neither subject nor credentials. */
        public static List<Xid> recovered(Vendor vendor) throws XAException {
            XAResource fresh = new CaManagedConnection(vendor).getXAResource();
            return new ArrayList<>(List.of(fresh.recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN)));
        }
    }
}
