package org.calink.connector.ra;

import jakarta.resource.spi.work.Work;
import java.util.concurrent.TimeUnit;
import org.calink.connector.settlement.Lane;

/** A run of settlement in a work thread; says so when the thread was long in coming. */
record SettlementWork(Lane lane, long announced) implements Work {

    private static final System.Logger LOG = System.getLogger(SettlementWork.class.getName());
    private static final long LONG_SECONDS = 5;

    @Override
    public void run() {
        long waited = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - announced);
        if (waited >= LONG_SECONDS) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "settlement with {0} waited {1} s for a work thread: give the adapter a thread pool of its own",
                    lane,
                    waited);
        }
        lane.run();
    }

    @Override
    public void release() {
        lane.vendor().close();
    }
}
