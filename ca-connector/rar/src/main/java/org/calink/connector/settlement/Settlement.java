package org.calink.connector.settlement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.calink.connector.BranchState;
import org.calink.connector.configuration.Property;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.JournalException;
import org.calink.connector.journal.Operation;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;
import org.calink.connector.link.LinkException;

/**
 * Brings one authority to where the transactions have ended: confirms, cancels, changes, polls, again and again with growing
 * gaps until the authority agrees. Runs in a work thread of the server, one run at a time per authority and node, so a slow
 * authority holds up nobody else.
 */
public final class Settlement {

    private static final System.Logger LOG = System.getLogger(Settlement.class.getName());
    private static final int STUCK = 8;
    private static final long LONG_SECONDS = 5;

    private final Vendor vendor;
    private final WorkLog work;
    private final Gaps gaps;
    private final Confirmation confirmation;
    private final Cancellation cancellation;
    private final Arrival arrival;
    private final Change change;
    private final Postman postman;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());
    private volatile boolean begun;
    private volatile boolean paused;

    public Settlement(Vendor vendor, Postman postman) {
        this.vendor = vendor;
        this.work = vendor.journal().work();
        this.gaps = Gaps.of(vendor.settings());
        this.confirmation = new Confirmation(vendor);
        this.cancellation = new Cancellation(vendor);
        this.arrival = new Arrival(vendor);
        this.change = new Change(vendor);
        this.postman = postman;
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
                timed();
            } finally {
                running.set(false);
            }
        }
    }

    /** Completed when a round that has not begun yet is over. */
    public CompletableFuture<Void> nextRound() {
        return next.get().copy();
    }

    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
    }

    public boolean isPaused() {
        return paused;
    }

    private void timed() {
        long begun = System.nanoTime();
        CompletableFuture<Void> awaited = next.getAndSet(new CompletableFuture<>());
        try {
            round();
        } finally {
            awaited.complete(null);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (seconds >= LONG_SECONDS) {
            LOG.log(System.Logger.Level.INFO, "a round of settlement with {0} took {1} s", vendor.name(), seconds);
        }
    }

    private void round() {
        if (vendor.isClosed()) {
            return;
        }
        try {
            if (!begun) {
                work.takeBack();
                begun = true;
            }
            work.presumeAbort();
            work.returnUncollected(
                    vendor.settings().seconds(Property.MINIMUM_CONFIRM).dividedBy(2));
            if (!paused) {
                settleDue();
            }
            postman.deliver(work);
        } catch (JournalException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "{0}: {1}", vendor.name(), unreachable.getMessage());
        }
    }

    private void settleDue() {
        List<Row> due = work.due();
        while (!due.isEmpty() && !vendor.isClosed() && !paused) {
            due.forEach(this::settle);
            due = work.due();
        }
    }

    private void settle(Row row) {
        Instant busyUntil = vendor.clock().instant().plus(worstCase());
        if (!work.claim(row, busyUntil)) {
            return;
        }
        try {
            stepFor(row).settle(row);
        } catch (LinkException failure) {
            later(row, failure.getMessage());
        } catch (JournalException broken) {
            throw broken;
        } catch (RuntimeException unforeseen) {
            LOG.log(System.Logger.Level.ERROR, vendor.name() + " " + row.transactionId(), unforeseen);
            later(row, unforeseen.toString());
        }
    }

    private Step stepFor(Row row) {
        if (row.state() == BranchState.ROLLED_BACK) {
            return cancellation;
        }
        if (row.operation() != Operation.RESERVE) {
            return change;
        }
        return row.hasCertificate() ? confirmation : arrival;
    }

    private void later(Row row, String why) {
        int attempts = row.progress().attempts() + 1;
        work.later(row, vendor.clock().instant().plus(gaps.after(attempts)), why);
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} {1} {2} not settled, attempt {3}: {4}",
                vendor.name(),
                row.reference(),
                row.transactionId(),
                attempts,
                why);
        if (attempts == STUCK) {
            work.stuck(row);
        }
    }

    /** Longer than a step takes; afterwards another node may take the row over, and doing a step twice does no harm. */
    private Duration worstCase() {
        return vendor.settings().limits().read().multipliedBy(3).plusSeconds(30);
    }
}
