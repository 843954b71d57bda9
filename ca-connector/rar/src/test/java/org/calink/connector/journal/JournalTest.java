package org.calink.connector.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import javax.transaction.xa.Xid;
import org.calink.connector.BranchState;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.MovableClock;
import org.junit.jupiter.api.Test;

/** The journal among several pools, nodes and starts: one of many wins, and a prepared branch belongs to nobody but the TM. */
class JournalTest {

    private final DataSource database = Databases.empty();
    private final MovableClock clock = new MovableClock();

    @Test
    void manyNodesMakeTheTableAtOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Journal>> starts = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                String name = "node-" + node;
                starts.add(() -> open("CFCA", name));
            }
            for (Future<Journal> started : nodes.invokeAll(starts)) {
                started.get().ping();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void oneOfManyClaimsARow() throws Exception {
        Journal journal = open("CFCA", "a");
        committed(journal, "7:01:01", "S1");
        Row row = journal.work().due(WorkLog.Due.FIRST_TRIES).get(0);
        int claims = 0;
        for (int node = 0; node < 5; node++) {
            claims += open("CFCA", "n" + node).work().claim(row, clock.instant().plusSeconds(60)) ? 1 : 0;
        }
        assertEquals(1, claims);
        assertTrue(journal.work().due(WorkLog.Due.FIRST_TRIES).isEmpty());
        clock.forward(Duration.ofSeconds(61));
        assertEquals(1, journal.work().due(WorkLog.Due.ALL_ELSE).size());
    }

    @Test
    void changesOfOneCertificateKeepTheirOrder() {
        Journal journal = open("CFCA", "a");
        committed(journal, "7:01:01", "S1");
        clock.forward(Duration.ofSeconds(1));
        committed(journal, "7:02:01", "S1");
        committed(journal, "7:03:01", "S2");
        assertEquals(
                List.of("7:01:01", "7:03:01"),
                journal.work().due(WorkLog.Due.FIRST_TRIES).stream()
                        .map(Row::xid)
                        .sorted()
                        .toList());
    }

    @Test
    void vendorsDoNotSeeEachOther() {
        Journal cfca = open("CFCA", "a");
        plan(cfca, "7:01:01", "S1");
        cfca.branches().prepare("7:01:01", Duration.ZERO);
        assertEquals(1, cfca.branches().prepared().length);
        assertEquals(0, open("BJCA", "a").branches().prepared().length);
        assertFalse(open("BJCA", "a").branches().commit("7:01:01"));
    }

    @Test
    void whatAnEarlierStartLeftIsGivenUpAtOnceAndWhatAnotherNodeLeftAfterItsLease() {
        Journal first = open("CFCA", "a");
        plan(first, "7:01:01", "S1");
        assertEquals(0, first.work().presumeAbort());
        assertEquals(0, open("CFCA", "b").work().presumeAbort());
        assertEquals(1, open("CFCA", "a").work().presumeAbort());
        plan(first, "7:02:01", "S1");
        clock.forward(Duration.ofSeconds(31));
        assertEquals(1, open("CFCA", "b").work().presumeAbort());
    }

    @Test
    void aPreparedBranchIsNeverGivenUp() {
        Journal journal = open("CFCA", "a");
        plan(journal, "7:01:01", "S1");
        assertEquals(BranchLog.Vote.YES, journal.branches().prepare("7:01:01", Duration.ZERO));
        clock.forward(Duration.ofDays(30));
        assertEquals(0, open("CFCA", "a").work().presumeAbort());
        assertEquals(BranchState.PREPARED, journal.under("r").get(0).state());
    }

    @Test
    void branchNamesSurviveTheirWayThroughTheJournal() {
        Xid xid = Xids.parse("131075:00ff10:");
        assertEquals("131075:00ff10:", Xids.text(xid));
        assertEquals(131075, xid.getFormatId());
        assertArrayEquals(new byte[] {0, (byte) 0xff, 0x10}, xid.getGlobalTransactionId());
        assertEquals(0, xid.getBranchQualifier().length);
        assertEquals(xid, Xids.parse(Xids.text(xid)));
    }

    @Test
    void eachPieceOfWorkHasAnIdOfItsOwn() {
        Journal journal = open("CFCA", "a");
        byte[] first = journal.nextTransactionId("7:01:01");
        assertEquals(16, first.length);
        assertArrayEquals(first, journal.nextTransactionId("7:01:01"));
        plan(journal, "7:01:01", "S1");
        assertFalse(java.util.Arrays.equals(first, journal.nextTransactionId("7:01:01")));
    }

    private Journal open(String vendor, String node) {
        return Journal.open(vendor, Owner.now(node), Duration.ofSeconds(30), clock, database);
    }

    private void plan(Journal journal, String xid, String serial) {
        String id = java.util.HexFormat.of().formatHex(journal.nextTransactionId(xid));
        journal.plan(id, xid, "r", Operation.REVOKE, new StatusChange(serial, 1, Optional.empty()));
    }

    private void committed(Journal journal, String xid, String serial) {
        plan(journal, xid, serial);
        journal.branches().prepare(xid, Duration.ZERO);
        assertTrue(journal.branches().commit(xid));
    }
}
