package org.calink.connector.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
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
    private final TimerTask tick;

    private SettlementClock(WorkManager workManager, Map<String, Settlement> settlements) {
        this.workManager = workManager;
        this.tick = new TimerTask() {
            @Override
            public void run() {
                settlements.values().forEach(SettlementClock.this::settleNow);
            }
        };
    }

    static SettlementClock start(BootstrapContext context, Map<String, Settlement> settlements)
            throws ResourceAdapterInternalException {
        try {
            Timer timer = context.createTimer();
            SettlementClock clock = new SettlementClock(context.getWorkManager(), settlements);
            timer.schedule(clock.tick, TICK_MILLIS, TICK_MILLIS);
            return clock;
        } catch (UnavailableException noTimer) {
            throw new ResourceAdapterInternalException("the server gives no timer to the CA connector", noTimer);
        }
    }

    /** At once, unless it is about to begin anyhow. */
    void settleNow(Settlement settlement) {
        if (settlement.announce()) {
            try {
                workManager.scheduleWork(new SettlementWork(settlement, System.nanoTime()));
            } catch (WorkException | RuntimeException refused) {
                settlement.withdraw();
                LOG.log(System.Logger.Level.WARNING, "the server has no work thread for settlement: {0}", refused);
            }
        }
    }

    /** The task alone: a server may share one timer among adapters. */
    void stop() {
        tick.cancel();
    }
}
