package org.calink.connector.management;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.calink.connector.Backlog;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaMeter;
import org.calink.connector.CaWatch;
import org.calink.connector.LinkState;
import org.calink.connector.OpenBranch;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.Retry;
import org.calink.connector.Retry.Finding;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.JournalException;
import org.calink.connector.journal.Overview;
import org.calink.connector.journal.Row;
import org.calink.connector.link.CircuitBreaker;
import org.calink.connector.link.Trouble;
import org.calink.connector.settlement.Settlement;

/** Watches one authority; asks anew at every call which settlement stands for it, since its configuration may be replaced. */
public final class VendorWatch implements CaWatch {

    private final Supplier<Settlement> standing;
    private final Meters meters;

    public VendorWatch(Supplier<Settlement> standing, Meters meters) {
        this.standing = standing;
        this.meters = meters;
    }

    @Override
    public LinkState link() {
        Settlement settlement = standing.get();
        Vendor vendor = settlement.vendor();
        CircuitBreaker breaker = vendor.authority().link().breaker();
        return new LinkState(
                vendor.journal().node(),
                breaker.state(),
                breaker.openUntil(),
                vendor.authority().link().inFlight(),
                vendor.settings().limits().inFlight(),
                breaker.lastSuccess(),
                breaker.lastFailure(),
                settlement.isPaused());
    }

    @Override
    public Backlog backlog() {
        return read(Overview::backlog);
    }

    @Override
    public List<OpenBranch> openBranches(int most) {
        return read(overview -> overview.open(most));
    }

    @Override
    public Retry retryNow(String transactionId, Duration patience) {
        Settlement settlement = standing.get();
        boolean moved = read(overview -> overview.retryNow(transactionId));
        boolean over = moved && !settlement.isPaused() && isRoundOver(settlement, patience);
        return guarded(() -> settlement.vendor().journal().row(transactionId))
                .filter(row -> row.vendor().equals(settlement.vendor().name()))
                .map(row -> found(row, settlement, over))
                .orElse(new Retry("", Finding.UNKNOWN, Optional.empty(), ""));
    }

    @Override
    public Retried retryAll(Duration patience) {
        Settlement settlement = standing.get();
        int asked = read(Overview::retryAll);
        if (asked > 0 && !settlement.isPaused()) {
            isRoundOver(settlement, patience);
        }
        int left = backlog().branches(heap -> heap.state().isSettlements());
        return new Retried(asked, Math.max(0, asked - left));
    }

    @Override
    public Metering meter(CaMeter meter) {
        return meters.add(meter);
    }

    /** Sets settlement going, past an open circuit, and waits; true when the round is over. */
    private static boolean isRoundOver(Settlement settlement, Duration patience) {
        CompletableFuture<Void> round = settlement.nextRound();
        settlement.vendor().authority().link().breaker().letTry();
        settlement.vendor().wake();
        try {
            round.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException takesLonger) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Retry found(Row row, Settlement settlement, boolean over) {
        return switch (row.state()) {
            case SETTLED -> settled(row);
            case PREPARED -> outside(row, Finding.IN_DOUBT);
            case INTENT, ANSWERED -> outside(row, Finding.IN_TRANSACTION);
            case ARRIVED -> outside(row, Finding.TO_BE_COLLECTED);
            case COMMITTED, ROLLED_BACK -> open(row, settlement, over);
        };
    }

    private static Retry outside(Row row, Finding finding) {
        return new Retry(row.reference(), finding, Optional.empty(), "");
    }

    private static Retry settled(Row row) {
        boolean refused = row.outcome() == Outcome.REFUSED || row.outcome() == Outcome.UNDONE_BY_VENDOR;
        return new Retry(
                row.reference(),
                refused ? Finding.REFUSED : Finding.SETTLED,
                Optional.empty(),
                Optional.ofNullable(row.progress().note()).orElse(""));
    }

    private static Retry open(Row row, Settlement settlement, boolean over) {
        if (settlement.isPaused()) {
            return outside(row, Finding.PAUSED);
        }
        String error = row.progress().lastError();
        return over && error != null
                ? new Retry(row.reference(), Finding.STILL_OPEN, Optional.of(Trouble.obstacleIn(error)), error)
                : outside(row, Finding.UNDER_WAY);
    }

    private <T> T read(Function<Overview, T> question) {
        return guarded(() -> question.apply(standing.get().vendor().journal().overview()));
    }

    private static <T> T guarded(Supplier<T> question) {
        try {
            return question.get();
        } catch (JournalException unreadable) {
            throw new CaConnectorException(unreadable.getMessage(), unreadable);
        }
    }
}
