package org.calink.connector.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.ReserveResult;
import org.calink.connector.ReserveResult.Granted;
import org.calink.connector.ReserveResult.Unknown;
import org.calink.connector.ReserveResult.Unreachable;
import org.calink.connector.configuration.Property;
import org.calink.connector.ra.Bench;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.TestCa;
import org.junit.jupiter.api.Test;

/** One vendor that never answers costs the others nothing, and its own callers no more than its time-out, then nothing. */
class BulkheadTest {

    private static final int CALLERS = 12;

    @Test
    void aSilentVendorLeavesTheOthersAlone() throws Exception {
        Map<Property, String> strict =
                Map.of(Property.FAILURE_THRESHOLD, "3", Property.MAX_IN_FLIGHT, "4", Property.READ_TIMEOUT, "1500");
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (Bench silent = new Bench(Keys.P256, strict);
                Bench sound = new Bench(Keys.P256)) {
            silent.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.SILENT);
            List<Future<ReserveResult>> stuck = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                String reference = "line-" + caller;
                stuck.add(threads.submit(() -> silent.reserve(silent.begin(), reference)));
            }
            for (int line = 0; line < 10; line++) {
                assertEquals(
                        Granted.class,
                        sound.reserve(sound.begin(), "line-" + line).getClass());
            }
            for (Future<ReserveResult> call : stuck) {
                ReserveResult result = call.get(30, TimeUnit.SECONDS);
                assertTrue(result instanceof Unknown || result instanceof Unreachable, result::summary);
            }
            long begun = System.nanoTime();
            assertEquals(
                    Unreachable.class, silent.reserve(silent.begin(), "late").getClass());
            assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) < 1000, "the circuit is open");
        } finally {
            threads.shutdownNow();
        }
    }

    /** What was committed just now is confirmed at once, whatever else waits for this authority or for the application. */
    @Test
    void aSilentResponderAndASlowBeanHoldUpNoConfirmation() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Bench bench = new Bench(Keys.P256, Map.of(Property.READ_TIMEOUT, "10000"))) {
            bench.certify("line-0");
            bench.receiver = event -> {
                busy.countDown();
                return awaited(over);
            };
            committed(bench, "line-1");
            bench.lanes().get(0).run();
            bench.ca.fault(TestCa.OCSP, Fault.SILENT);
            Bench.Tx cancelled = bench.begin();
            bench.reserve(cancelled, "line-2");
            cancelled.rollback();
            bench.ca.onHearing(TestCa.OCSP, busy::countDown);
            bench.lanes().subList(1, 3).forEach(lane -> threads.execute(lane::run));
            assertTrue(busy.await(5, TimeUnit.SECONDS), "both are busy");
            committed(bench, "line-3");
            long begun = System.nanoTime();
            bench.lanes().get(0).run();
            assertEquals("SETTLED DONE", bench.journal("line-3"));
            assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) < 1000);
        } finally {
            over.countDown();
            threads.shutdownNow();
        }
    }

    private static void committed(Bench bench, String reference) throws Exception {
        Bench.Tx tx = bench.begin();
        bench.reserve(tx, reference);
        bench.commit(tx);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
