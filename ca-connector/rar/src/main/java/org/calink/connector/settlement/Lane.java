package org.calink.connector.settlement;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.JournalException;

/** One kind of settlement's work, at its own pace: one run at a time on a node, whoever else is slow. */
public final class Lane {

    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final long LONG_SECONDS = 5;

    private final Vendor vendor;
    private final String work;
    private final Runnable round;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());

    Lane(Vendor vendor, String work, Runnable round) {
        this.vendor = vendor;
        this.work = work;
        this.round = round;
    }

    public Vendor vendor() {
        return vendor;
    }

    /** True for the first who wants a run that has not begun yet. */
    public boolean announce() {
        return announced.compareAndSet(false, true);
    }

    /** The run that was announced will not come. */
    public void withdraw() {
        announced.set(false);
    }

    /** Works off everything that is due. A call during a run makes that run look once more. */
    public void run() {
        announced.set(false);
        again.set(true);
        while (again.get() && running.compareAndSet(false, true)) {
            try {
                again.set(false);
                once();
            } finally {
                running.set(false);
            }
        }
    }

    /** Completed when a round that has not begun yet is over. */
    CompletableFuture<Void> nextRound() {
        return next.get().copy();
    }

    private void once() {
        long began = System.nanoTime();
        CompletableFuture<Void> awaited = next.getAndSet(new CompletableFuture<>());
        try {
            if (!vendor.isClosed()) {
                round.run();
            }
        } catch (JournalException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", this, unreachable.getMessage());
        } finally {
            awaited.complete(null);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        if (seconds >= LONG_SECONDS) {
            LOG.log(System.Logger.Level.INFO, "settlement with {0}: a round took {1} s", this, seconds);
        }
    }

    @Override
    public String toString() {
        return vendor.name() + ", " + work;
    }
}
