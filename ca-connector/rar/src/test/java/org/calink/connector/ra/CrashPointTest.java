package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.transaction.xa.Xid;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Request;
import org.calink.connector.authority.Reserved;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.Xids;
import org.calink.connector.testca.Keys;
import org.calink.connector.validation.Certificates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The node dies at each point of a transaction's way through the adapter, with the authority reachable or away at the next
 * start. Afterwards the transaction manager tells its decision, and the invariant must hold: exactly one confirmed certificate
 * when it decided to commit, none valid otherwise, nothing open. (Real processes die in the crash tests of the whole system.)
 */
class CrashPointTest {

    /** Where the node dies, and how the transaction manager decides afterwards. */
    enum Point {
        BEFORE_INTENT(false),
        AFTER_INTENT(false),
        AFTER_THE_AUTHORITY_SIGNED(false),
        AFTER_RESERVE(false),
        AFTER_PREPARE_UNDECIDED(false),
        AFTER_THE_DECISION(true),
        AFTER_COMMIT(true),
        AFTER_ROLLBACK(false),
        AFTER_THE_CONFIRMATION_WAS_HEARD(true),
        AFTER_SETTLEMENT(true);

        private final boolean commits;

        Point(boolean commits) {
            this.commits = commits;
        }
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void withTheAuthorityThere(Point point) throws Exception {
        dieAt(point, false);
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void withTheAuthorityAwayThroughRecovery(Point point) throws Exception {
        dieAt(point, true);
    }

    private static void dieAt(Point point, boolean away) throws Exception {
        try (Bench bench = new Bench(Keys.P256)) {
            bench.ca.ignoresRejection();
            Xid xid = live(bench, point);
            bench.ca.up(!away);
            bench.start();
            recover(bench, xid, point.commits);
            bench.settlement.run();
            bench.start();
            bench.ca.up(true);
            bench.settle();
            report(point, away, bench);
            assertEquals(point.commits ? 1 : 0, bench.ca.books().confirmed());
            assertEquals(point.commits ? 1 : 0, bench.ca.books().valid());
            assertTrue(bench.open().isEmpty(), bench.open()::toString);
        }
    }

    /** Lives up to the point and not a step further. */
    private static Xid live(Bench bench, Point point) throws Exception {
        Bench.Tx tx = bench.begin();
        if (point == Point.BEFORE_INTENT) {
            tx.start();
            return tx.xid();
        }
        if (point == Point.AFTER_INTENT || point == Point.AFTER_THE_AUTHORITY_SIGNED) {
            intend(bench, tx.xid(), point == Point.AFTER_THE_AUTHORITY_SIGNED);
            return tx.xid();
        }
        bench.reserve(tx, "line-1");
        if (point.compareTo(Point.AFTER_PREPARE_UNDECIDED) >= 0) {
            tx.prepare();
        }
        switch (point) {
            case AFTER_COMMIT, AFTER_THE_CONFIRMATION_WAS_HEARD, AFTER_SETTLEMENT -> tx.commit();
            case AFTER_ROLLBACK -> tx.rollback();
            default -> {}
        }
        if (point == Point.AFTER_THE_CONFIRMATION_WAS_HEARD) {
            confirmWithoutWritingIt(bench);
        }
        if (point == Point.AFTER_SETTLEMENT) {
            bench.settle();
        }
        return tx.xid();
    }

    private static void intend(Bench bench, Xid xid, boolean send) throws Exception {
        var journal = bench.vendor.journal();
        Request request =
                bench.vendor.authority().write(bench.application("line-1"), journal.nextTransactionId(Xids.text(xid)));
        journal.intend(Xids.text(xid), "line-1", request);
        if (send) {
            assertTrue(bench.vendor.authority().reserve(request) instanceof Answer.Delivered);
        }
    }

    private static void confirmWithoutWritingIt(Bench bench) throws Exception {
        Row row = bench.vendor.journal().under("line-1").get(0);
        bench.vendor.journal().work().claim(row, bench.clock.instant().plusSeconds(3600));
        var certificate = Certificates.read(row.issue().certificate());
        assertTrue(bench.vendor
                .authority()
                .activate(new Reserved(row.wireId(), row.request(), row.peerNonce(), List.of(certificate)))
                .isEmpty());
    }

    /** As the transaction manager does at its start: branches it has decided to commit are committed, its others not. */
    private static void recover(Bench bench, Xid xid, boolean commits) throws Exception {
        var resource = new CaManagedConnection(bench.vendor).getXAResource();
        for (Xid found : Bench.Tx.recovered(bench.vendor)) {
            assertEquals(xid, found);
            if (commits) {
                resource.commit(found, false);
            } else {
                resource.rollback(found);
            }
        }
    }

    private static void report(Point point, boolean away, Bench bench) {
        System.getLogger(CrashPointTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}, authority {1}: issued {2}, valid {3}, confirmed {4}, open {5}",
                        point,
                        away ? "away" : "there",
                        bench.ca.books().all().size(),
                        bench.ca.books().valid(),
                        bench.ca.books().confirmed(),
                        bench.open().size());
    }
}
