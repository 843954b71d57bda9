package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.Backlog.Heap;
import org.calink.connector.BranchState;
import org.calink.connector.CaMeter;
import org.calink.connector.CaWatch;
import org.calink.connector.CaWatch.Metering;
import org.calink.connector.LinkState.Standing;
import org.calink.connector.Obstacle;
import org.calink.connector.OpenBranch;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.ReserveResult;
import org.calink.connector.Retry;
import org.calink.connector.Retry.Finding;
import org.calink.connector.configuration.Property;
import org.calink.connector.management.Meters;
import org.calink.connector.management.VendorWatch;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator's view: what is open and why, and a branch that is tried at once, past an open circuit. */
class WatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService workThread = Executors.newSingleThreadExecutor();
    private final Meters meters = new Meters();
    private Bench bench;
    private CaWatch watch;

    @BeforeEach
    void open() {
        bench = new Bench(
                Keys.P256, Map.of(Property.FAILURE_THRESHOLD, "2", Property.PAUSE, "600", Property.WAIT_IN_CALL, "0"));
        bench.vendor.meteredBy(meters);
        bench.vendor.onWork(() -> workThread.execute(bench.settlement::run));
        watch = new VendorWatch(() -> bench.settlement, meters);
    }

    @AfterEach
    void close() {
        bench.vendor.onWork(() -> {});
        workThread.shutdownNow();
        bench.close();
    }

    @Test
    void aBranchOfADeadVendorIsShownWithItsErrorAndGoneAfterARetry() throws Exception {
        assertEquals(Standing.UNUSED, watch.link().standing());
        String key = rolledBack("line-1").transactionId();
        assertEquals(Standing.REACHABLE, watch.link().standing());
        bench.ca.up(false);
        bench.settle(Duration.ofSeconds(10));

        OpenBranch branch = watch.openBranches(50).get(0);
        assertEquals("line-1", branch.reference());
        assertEquals(BranchState.ROLLED_BACK, branch.state());
        assertTrue(branch.attempts() > 0 && branch.nextTry().isPresent() && branch.retriable());
        assertEquals(Standing.CIRCUIT_OPEN, watch.link().standing());
        assertTrue(watch.link().openUntil().isPresent()
                && watch.link().lastFailure().isPresent());

        Retry stillDead = watch.retryNow(key, PATIENCE);
        assertEquals(Finding.STILL_OPEN, stillDead.finding());
        assertEquals(Optional.of(Obstacle.NOT_CONNECTED), stillDead.obstacle());

        bench.ca.up(true);
        assertEquals(Finding.SETTLED, watch.retryNow(key, PATIENCE).finding());
        assertEquals(List.of(), watch.openBranches(50));
        assertEquals(Standing.REACHABLE, watch.link().standing());
        assertEquals(0, bench.ca.books().valid());
        assertEquals(Finding.SETTLED, watch.retryNow(key, PATIENCE).finding(), "pressed twice");
    }

    @Test
    void whatATransactionOrAPersonHasToDoIsNotSettlements() throws Exception {
        Bench.Tx undecided = bench.begin();
        String running = bench.reserve(undecided, "line-1").transactionId();
        Bench.Tx voted = bench.begin();
        String prepared = bench.reserve(voted, "line-2").transactionId();
        voted.prepare();
        assertEquals(Finding.IN_TRANSACTION, watch.retryNow(running, PATIENCE).finding());
        assertEquals(Finding.IN_DOUBT, watch.retryNow(prepared, PATIENCE).finding());
        assertEquals(Finding.UNKNOWN, watch.retryNow("00", PATIENCE).finding());
        assertEquals(1, watch.backlog().branches(), "a transaction that has just begun is nobody's business");
        bench.clock.forward(Duration.ofMinutes(2));
        assertEquals(2, watch.backlog().branches());
        assertTrue(watch.openBranches(50).stream().noneMatch(OpenBranch::retriable));
    }

    @Test
    void whatTheAuthorityKeepsWaitingIsToldFromTrouble() throws Exception {
        bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.WAITS_LONG);
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, "line-1");
        tx.prepare();
        tx.commit();
        Heap heap = watch.backlog().heaps().get(0);
        assertEquals(BranchState.COMMITTED, heap.state());
        assertTrue(heap.waiting() && watch.openBranches(1).get(0).waiting());
    }

    @Test
    void everythingIsTriedAtOnceUnlessSettlementIsHeldBack() throws Exception {
        for (int line = 0; line < 3; line++) {
            rolledBack("line-" + line);
        }
        assertEquals(2, watch.openBranches(2).size());
        bench.settlement.pause();
        assertEquals(new CaWatch.Retried(3, 0), watch.retryAll(PATIENCE));
        assertEquals(
                Finding.PAUSED,
                watch.retryNow(watch.openBranches(1).get(0).transactionId(), PATIENCE)
                        .finding());
        bench.settlement.resume();
        assertEquals(new CaWatch.Retried(3, 3), watch.retryAll(PATIENCE));
    }

    @Test
    void metersAreToldUntilTheyLeave() throws Exception {
        List<Object> told = new ArrayList<>();
        Metering counting = watch.meter(new CaMeter() {
            @Override
            public void failed(Obstacle obstacle) {
                told.add(obstacle);
            }

            @Override
            public void reserved(ReserveResult result) {
                told.add(result.getClass());
            }

            @Override
            public void settled(Outcome outcome) {
                told.add(outcome);
            }
        });
        watch.meter(new CaMeter() {
            @Override
            public void answered(Duration after) {
                throw new IllegalStateException("a meter that is broken");
            }
        });
        rolledBack("line-1");
        bench.ca.up(false);
        bench.vendor.onWork(() -> {});
        bench.reserve(bench.begin(), "line-2");
        bench.vendor.onWork(() -> workThread.execute(bench.settlement::run));
        bench.ca.up(true);
        watch.retryAll(PATIENCE);
        assertEquals(
                List.of(
                        ReserveResult.Granted.class,
                        Obstacle.NOT_CONNECTED,
                        ReserveResult.Unreachable.class,
                        Outcome.CANCELLED),
                told.subList(0, 4));
        counting.close();
        int before = told.size();
        bench.reserve(bench.begin(), "line-3");
        assertEquals(before, told.size());
    }

    private ReserveResult rolledBack(String reference) throws Exception {
        bench.vendor.onWork(() -> {});
        Bench.Tx tx = bench.begin();
        ReserveResult result = bench.reserve(tx, reference);
        tx.rollback();
        bench.vendor.onWork(() -> workThread.execute(bench.settlement::run));
        return result;
    }
}
