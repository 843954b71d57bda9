package org.calink.connector.ra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
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
import org.calink.connector.settlement.Postman;
import org.calink.connector.settlement.Settlement;
import org.calink.connector.testca.Applications;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.Keys;
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
    private final Map<Property, String> properties;
    Vendor vendor;
    Settlement settlement;

    public Bench(Keys kind) {
        this(kind, Map.of());
    }

    public Bench(Keys kind, Map<Property, String> changes) {
        try {
            this.kind = kind;
            ca = new TestCa(kind);
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
        vendor = Vendor.open(new Settings(properties), database, Owner.now("node-1"), clock);
        settlement = new Settlement(vendor, new Postman(event -> events.add(event)));
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
        tx.start();
        try (CaConnection connection = tx.connection()) {
            return connection.reserve(application(reference));
        } finally {
            tx.end();
        }
    }

    /** Runs settlement, moving the clock over its gaps, until nothing is open or the time given has passed. */
    public void settle(Duration within) {
        Duration passed = Duration.ZERO;
        settlement.run();
        while (!open().isEmpty() && passed.compareTo(within) < 0) {
            clock.forward(Duration.ofSeconds(2));
            passed = passed.plusSeconds(2);
            settlement.run();
        }
    }

    public void settle() {
        settle(Duration.ofSeconds(120));
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
