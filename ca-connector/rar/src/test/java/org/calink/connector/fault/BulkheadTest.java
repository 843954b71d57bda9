package org.calink.connector.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
}
