package org.calink.connector.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.calink.connector.Backlog;
import org.calink.connector.BranchState;
import org.calink.connector.OpenBranch;
import org.calink.connector.link.Trouble;

/** The administrator's part of the journal: what is in doubt or not settled, without the certificates and requests. */
public final class Overview {

    /** Transactions that have just begun are none of an administrator's business. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final String WAITING = "CASE WHEN state = 'COMMITTED' AND answer = 'WAITING' THEN 1 ELSE 0 END";
    /** States joined and not listed, see {@link WorkLog}. */
    private static final String OPEN =
            """
             FROM (VALUES ('PREPARED'), ('COMMITTED'), ('ROLLED_BACK'), ('ARRIVED'), ('INTENT'), ('ANSWERED')) wanted (name)
             JOIN ca_journal ON vendor = ? AND state = wanted.name
             WHERE (state NOT IN ('INTENT', 'ANSWERED') OR created_at < ?)
            """;

    private static final String COUNT = "SELECT state, " + WAITING + " AS waiting, COUNT(*) AS branches,"
            + " MIN(changed_at) AS oldest" + OPEN + " GROUP BY state, " + WAITING;
    private static final String LIST = "SELECT vendor, transaction_id, reference, operation, state, " + WAITING
            + " AS waiting, serial, changed_at, attempts, next_try, last_error" + OPEN
            + " ORDER BY changed_at FETCH FIRST ? ROWS ONLY";
    private static final String HURRY = "UPDATE ca_journal SET next_try = ? WHERE vendor = ? AND state = ?";
    private static final String ONE = " AND transaction_id = ?";

    private final String vendor;
    private final Clock clock;
    private final Sql sql;

    Overview(String vendor, Clock clock, Sql sql) {
        this.vendor = vendor;
        this.clock = clock;
        this.sql = sql;
    }

    public Backlog backlog() {
        return new Backlog(
                sql.query(Overview::heap, COUNT, vendor, clock.instant().minus(YOUNG)));
    }

    /** Longest in its state first. */
    public List<OpenBranch> open(int most) {
        return sql.query(Overview::branch, LIST, vendor, clock.instant().minus(YOUNG), most);
    }

    /** Moves the next try of a branch to now; false when settlement has nothing to do with it. */
    public boolean retryNow(String transactionId) {
        return 0
                < settlements()
                        .mapToInt(state -> sql.update(HURRY + ONE, clock.instant(), vendor, state, transactionId))
                        .sum();
    }

    /** Moves the next try of everything settlement has to do to now; how many these are. */
    public int retryAll() {
        return settlements()
                .mapToInt(state -> sql.update(HURRY, clock.instant(), vendor, state))
                .sum();
    }

    private static Stream<BranchState> settlements() {
        return Stream.of(BranchState.values()).filter(BranchState::isSettlements);
    }

    private static Backlog.Heap heap(ResultSet row) throws SQLException {
        return new Backlog.Heap(
                BranchState.valueOf(row.getString("state")),
                row.getInt("waiting") == 1,
                row.getInt("branches"),
                row.getObject("oldest", OffsetDateTime.class).toInstant());
    }

    private static OpenBranch branch(ResultSet row) throws SQLException {
        BranchState state = BranchState.valueOf(row.getString("state"));
        Optional<String> error = Optional.ofNullable(row.getString("last_error"));
        return new OpenBranch(
                row.getString("vendor"),
                row.getString("transaction_id"),
                row.getString("reference"),
                row.getString("operation"),
                state,
                row.getInt("waiting") == 1,
                Optional.ofNullable(row.getString("serial")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                state.isSettlements()
                        ? Optional.of(
                                row.getObject("next_try", OffsetDateTime.class).toInstant())
                        : Optional.empty(),
                error.map(Trouble::obstacleIn),
                error);
    }
}
