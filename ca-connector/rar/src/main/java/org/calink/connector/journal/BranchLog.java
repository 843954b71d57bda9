package org.calink.connector.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.transaction.xa.Xid;

/**
 * The transaction manager's part of the journal. Each verb moves rows between states and nothing else: no authority is
 * spoken to, so no verb fails because a vendor does.
 */
public final class BranchLog {

    private static final String IN_BRANCH = " WHERE vendor = ? AND xid = ?";
    private static final String RESERVATION = " AND operation = 'RESERVE'";
    private static final String CHANGE = " AND operation <> 'RESERVE'";
    private static final String UNDECIDED = " AND state IN ('INTENT', 'ANSWERED', 'PREPARED')";

    /** What a branch votes. */
    public enum Vote {
        YES,
        /** Nothing in this branch depends on the outcome. */
        NOTHING_DONE,
        /** The branch was given up because its lease was over. */
        GIVEN_UP,
        /** A certificate would be taken back by the authority before the transaction manager could be sure to commit. */
        CONFIRMATION_TOO_NEAR
    }

    private final String vendor;
    private final Clock clock;
    private final Sql sql;

    BranchLog(String vendor, Clock clock, Sql sql) {
        this.vendor = vendor;
        this.clock = clock;
        this.sql = sql;
    }

    /** Votes; with a yes the branch is PREPARED and stays so until it is told. Without one it is rolled back. */
    public Vote prepare(String xid, Duration minimumConfirm) {
        List<Row> rows = sql.query(RowReader::read, "SELECT * FROM ca_journal" + IN_BRANCH, vendor, xid);
        Vote vote = Votes.on(rows, clock.instant().plus(minimumConfirm));
        if (vote == Vote.YES) {
            abandonIntents(xid);
            int prepared = move(xid, "state = 'PREPARED'", " AND state = 'ANSWERED'");
            vote = prepared == Votes.answered(rows) ? Vote.YES : Vote.GIVEN_UP;
        }
        if (vote != Vote.YES) {
            rollback(xid);
        }
        return vote;
    }

    /** True when the branch is, or was already, committed. */
    public boolean commit(String xid) {
        move(xid, "state = 'COMMITTED'", " AND state = 'PREPARED'");
        return !sql.query(
                        row -> row.getString(1),
                        "SELECT state FROM ca_journal" + IN_BRANCH
                                + " AND (state IN ('COMMITTED', 'ARRIVED') OR state = 'SETTLED' AND outcome <> 'CANCELLED')",
                        vendor,
                        xid)
                .isEmpty();
    }

    /** Reservations will be undone by settlement; changes were never sent. */
    public void rollback(String xid) {
        move(xid, "state = 'SETTLED', outcome = 'CANCELLED'", CHANGE + UNDECIDED);
        move(xid, "state = 'ROLLED_BACK', live_reference = NULL", RESERVATION + UNDECIDED);
    }

    /** Every branch of this vendor that voted yes and has not been told. */
    public Xid[] prepared() {
        return sql
                .query(
                        row -> row.getString(1),
                        "SELECT DISTINCT xid FROM ca_journal WHERE vendor = ? AND state = 'PREPARED'",
                        vendor)
                .stream()
                .map(Xids::parse)
                .toArray(Xid[]::new);
    }

    private void abandonIntents(String xid) {
        move(xid, "state = 'ROLLED_BACK', live_reference = NULL", RESERVATION + " AND state = 'INTENT'");
    }

    private int move(String xid, String change, String condition) {
        Instant now = clock.instant();
        return sql.update(
                "UPDATE ca_journal SET " + change + ", next_try = ?, changed_at = ?" + IN_BRANCH + condition,
                now,
                now,
                vendor,
                xid);
    }
}
