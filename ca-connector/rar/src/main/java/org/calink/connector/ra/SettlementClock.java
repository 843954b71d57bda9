package org.calink.connector.ra;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.calink.connector.settlement.Lane;
import org.calink.connector.settlement.Settlement;

/** Sets settlements going, at every tick and when there is news, in work threads of the server. */
final class SettlementClock {

    private static final System.Logger LOG = System.getLogger(SettlementClock.class.getName());
    private static final long TICK_MILLIS = 2000;

    private final Timer timer;
    private final WorkManager workManager;
    private final TimerTask tick;

    private SettlementClock(Timer timer, WorkManager workManager, Map<String, Settlement> settlements) {
        this.timer = timer;
        this.workManager = workManager;
        this.tick = task(() ->
                settlements.values().forEach(settlement -> settlement.lanes().forEach(this::start)));
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    static SettlementClock start(BootstrapContext context, Map<String, Settlement> settlements)
            throws ResourceAdapterInternalException {
        try {
            Timer timer = context.createTimer();
            SettlementClock clock = new SettlementClock(timer, context.getWorkManager(), settlements);
            timer.schedule(clock.tick, TICK_MILLIS, TICK_MILLIS);
            return clock;
        } catch (UnavailableException noTimer) {
            throw new ResourceAdapterInternalException("the server gives no timer to the CA connector", noTimer);
        }
    }

    /**
     * At once, unless it is about to begin anyhow. The timer's thread asks for the work thread, never the caller's: a thread
     * that Payara makes in the middle of a bean's call takes that bean for its own as long as it lives.
     */
    void start(Lane lane) {
        if (lane.announce()) {
            try {
                timer.schedule(task(() -> begin(lane)), 0);
            } catch (IllegalStateException ended) {
                lane.withdraw();
            }
        }
    }

    private void begin(Lane lane) {
        try {
            workManager.scheduleWork(new SettlementWork(lane, System.nanoTime()));
        } catch (WorkException | RuntimeException refused) {
            lane.withdraw();
            LOG.log(System.Logger.Level.WARNING, "the server has no work thread for settlement", refused);
        }
    }

    /** The task alone: a server may share one timer among adapters. */
    void stop() {
        tick.cancel();
    }
}
