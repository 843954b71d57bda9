package org.calink.connector.settlement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.calink.connector.BranchState;
import org.calink.connector.configuration.Property;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.JournalException;
import org.calink.connector.journal.Operation;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;
import org.calink.connector.journal.WorkLog.Due;
import org.calink.connector.link.LinkException;

/**
 * Brings one authority to where the transactions have ended: confirms, cancels, changes, polls, again and again with growing
 * gaps until the authority agrees. Runs in work threads of the server, in three lanes for each authority and node, so that a
 * slow authority holds up nobody else, and neither a cancellation that waits for a silent responder nor a bean that is slow to
 * take an event holds up the confirmation of what was committed just now.
 */
public final class Settlement {

    private static final System.Logger LOG = System.getLogger(Settlement.class.getName());
    private static final int STUCK = 8;

    private final Vendor vendor;
    private final WorkLog work;
    private final Gaps gaps;
    private final Confirmation confirmation;
    private final Cancellation cancellation;
    private final Arrival arrival;
    private final Change change;
    private final Lane first;
    private final Lane rest;
    private final Lane post;
    private volatile Consumer<Lane> starter = lane -> {};
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
        this.first = new Lane(vendor, "first tries", () -> settleDue(Due.FIRST_TRIES));
        this.rest = new Lane(vendor, "second tries and cancellations", this::tidyAndSettle);
        this.post = new Lane(vendor, "events", () -> postman.deliver(work));
    }

    public Vendor vendor() {
        return vendor;
    }

    /** Confirmations and the like as soon as they are committed; everything else; events for the application. */
    public List<Lane> lanes() {
        return List.of(first, rest, post);
    }

    /** How to get a lane going when this settlement itself has found work for it. */
    public void onWork(Consumer<Lane> start) {
        starter = start;
    }

    /** Works off everything that is due, in the caller's thread. */
    public void run() {
        lanes().forEach(Lane::run);
    }

    /** Completed when everything that is due has been tried in rounds that have not begun yet. */
    public CompletableFuture<Void> nextRound() {
        return CompletableFuture.allOf(first.nextRound(), rest.nextRound());
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

    private void tidyAndSettle() {
        if (!begun) {
            work.takeBack();
            begun = true;
        }
        work.presumeAbort();
        work.returnUncollected(
                vendor.settings().seconds(Property.MINIMUM_CONFIRM).dividedBy(2));
        settleDue(Due.ALL_ELSE);
    }

    private void settleDue(Due which) {
        List<Row> due = isStopped() ? List.of() : work.due(which);
        boolean any = !due.isEmpty();
        while (!due.isEmpty()) {
            due.forEach(this::settle);
            due = isStopped() ? List.of() : work.due(which);
        }
        if (any) {
            starter.accept(post);
        }
    }

    private boolean isStopped() {
        return vendor.isClosed() || paused;
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
