package org.calink.connector.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.calink.connector.settlement.Settlement;

/** Sets settlements going, at every tick and when there is news, in work threads of the server. */
final class SettlementClock {

    private static final System.Logger LOG = System.getLogger(SettlementClock.class.getName());
    private static final long TICK_MILLIS = 2000;

    private final WorkManager workManager;
    private final Timer timer;

    private SettlementClock(WorkManager workManager, Timer timer) {
        this.workManager = workManager;
        this.timer = timer;
    }

    static SettlementClock start(BootstrapContext context, Map<String, Settlement> settlements)
            throws ResourceAdapterInternalException {
        try {
            SettlementClock clock = new SettlementClock(context.getWorkManager(), context.createTimer());
            clock.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            settlements.values().forEach(clock::settleNow);
                        }
                    },
                    TICK_MILLIS,
                    TICK_MILLIS);
            return clock;
        } catch (UnavailableException noTimer) {
            throw new ResourceAdapterInternalException("the server gives no timer to the CA connector", noTimer);
        }
    }

    void settleNow(Settlement settlement) {
        try {
            workManager.scheduleWork(new SettlementWork(settlement));
        } catch (WorkException | RuntimeException busy) {
            LOG.log(System.Logger.Level.DEBUG, "settlement waits for the next tick", busy);
        }
    }

    void stop() {
        timer.cancel();
    }

    private record SettlementWork(Settlement settlement) implements Work {

        @Override
        public void run() {
            settlement.run();
        }

        @Override
        public void release() {
            settlement.vendor().close();
        }
    }
}
