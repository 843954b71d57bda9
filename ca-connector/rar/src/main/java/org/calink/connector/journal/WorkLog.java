package org.calink.connector.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.connector.BranchState;
import org.calink.connector.CaEvent;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Authority.Found;
import org.calink.connector.authority.Delivery;

/**
 * Settlement's part of the journal. Several nodes may settle at once: whoever claims a row first works on it.
 *
 * <p>Statements name one state at a time, or join a list of them: with {@code IN} the embedded database would read everything
 * that was ever settled, at every tick.
 */
public final class WorkLog {

    private static final System.Logger LOG = System.getLogger(WorkLog.class.getName());

    private static final String DUE =
            """
            SELECT w.* FROM (VALUES ('COMMITTED'), ('ROLLED_BACK')) wanted (name)
              JOIN ca_journal w ON w.vendor = ? AND w.state = wanted.name AND w.next_try <= ?
             WHERE (w.state = 'COMMITTED' AND w.attempts = 0) = ?
               AND NOT EXISTS (SELECT 1 FROM ca_journal e WHERE e.vendor = w.vendor AND e.serial = w.serial
                   AND e.state = 'COMMITTED' AND e.created_at < w.created_at)
             ORDER BY w.next_try FETCH FIRST 20 ROWS ONLY
            """;
    private static final String PRESUME_ABORT =
            """
            UPDATE ca_journal SET state = 'ROLLED_BACK', live_reference = NULL, next_try = ?, changed_at = ?
             WHERE vendor = ? AND state = ?
               AND (lease_until < ? OR owner LIKE ? AND owner <> ?)
            """;
    private static final String TAKE_BACK =
            """
            UPDATE ca_journal SET next_try = ?
             WHERE vendor = ? AND state = ? AND owner LIKE ? AND owner <> ?
            """;
    private static final String SETTLE =
            """
            UPDATE ca_journal SET state = 'SETTLED', outcome = ?, event = ?, event_at = ?, note = ?, last_error = NULL, changed_at = ?,
               live_reference = CASE WHEN ? THEN live_reference ELSE NULL END
             WHERE transaction_id = ? AND state IN ('COMMITTED', 'ROLLED_BACK')
            """;
    private static final String UNDELIVERED =
            """
            SELECT w.* FROM (VALUES %s) wanted (name)
              JOIN ca_journal w ON w.vendor = ? AND w.event = wanted.name AND w.event_at <= ?
             ORDER BY w.event_at FETCH FIRST 50 ROWS ONLY
            """
                    .formatted(Stream.of(CaEvent.Kind.values())
                            .map(kind -> "('" + kind + "')")
                            .collect(Collectors.joining(", ")));

    /** Parts of what is due. */
    public enum Due {
        /** Committed, and not tried yet. */
        FIRST_TRIES,
        ALL_ELSE
    }

    private final String vendor;
    private final Owner owner;
    private final Clock clock;
    private final Sql sql;
    private final Consumer<Outcome> told;

    WorkLog(String vendor, Owner owner, Clock clock, Sql sql, Consumer<Outcome> told) {
        this.vendor = vendor;
        this.owner = owner;
        this.clock = clock;
        this.sql = sql;
        this.told = told;
    }

    /** Gives up branches whose transaction cannot live any more; a prepared branch is never among them. */
    public int presumeAbort() {
        Instant now = clock.instant();
        int given = 0;
        for (BranchState state : List.of(BranchState.INTENT, BranchState.ANSWERED)) {
            given += sql.update(PRESUME_ABORT, now, now, vendor, state, now, owner.node() + "/%", owner.text());
        }
        return given;
    }

    /** Gives up certificates that came late and that nobody collects while the authority still waits. */
    public int returnUncollected(Duration margin) {
        Instant now = clock.instant();
        return sql.update(
                "UPDATE ca_journal SET state = 'ROLLED_BACK', live_reference = NULL, next_try = ?, changed_at = ?"
                        + " WHERE vendor = ? AND state = 'ARRIVED' AND confirm_until < ?",
                now,
                now,
                vendor,
                now.plus(margin));
    }

    /** Frees what an earlier start of this node was working on when it died. */
    public void takeBack() {
        for (BranchState state : List.of(BranchState.COMMITTED, BranchState.ROLLED_BACK)) {
            sql.update(TAKE_BACK, clock.instant(), vendor, state, owner.node() + "/%", owner.text());
        }
    }

    public List<Row> due(Due which) {
        return sql.query(RowReader::read, DUE, vendor, clock.instant(), which == Due.FIRST_TRIES);
    }

    /** Takes a row for work; until then nobody else works on it. */
    public boolean claim(Row row, Instant until) {
        return 1
                == sql.update(
                        "UPDATE ca_journal SET attempts = attempts + 1, next_try = ?, owner = ?"
                                + " WHERE transaction_id = ? AND state = ? AND attempts = ? AND next_try = ?",
                        until,
                        owner.text(),
                        row.transactionId(),
                        row.state(),
                        row.progress().attempts(),
                        row.progress().nextTry());
    }

    /** Not this time. */
    public void later(Row row, Instant when, String error) {
        sql.update(
                "UPDATE ca_journal SET next_try = ?, last_error = ? WHERE transaction_id = ?",
                when,
                shortened(error),
                row.transactionId());
    }

    /** The authority asks for patience; that is no error, and nothing it may have answered is lost up to now. */
    public void patience(Row row, Instant when, byte[] peerNonce) {
        sql.update(
                "UPDATE ca_journal SET next_try = ?, peer_nonce = ?, last_error = NULL, attempts = 0"
                        + " WHERE transaction_id = ?",
                when,
                peerNonce,
                row.transactionId());
    }

    /** Nothing is left to do at the authority; the event will be delivered. */
    public void settled(Row row, Outcome outcome, CaEvent.Kind event, String note) {
        Instant now = clock.instant();
        int settled = sql.update(
                SETTLE, outcome, event, now, shortened(note), now, outcome == Outcome.DONE, row.transactionId());
        if (settled == 1) {
            told.accept(outcome);
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} {1} {2} settled: {3} {4}",
                vendor,
                row.reference(),
                row.transactionId(),
                outcome,
                note);
    }

    /** An answer waited for has come and is good. */
    public void arrived(Row row, Delivery delivery) {
        Issues.arrived(sql, row.transactionId(), delivery, clock.instant());
    }

    /** An answer waited for may have come and been lost; settlement finds out and undoes it. */
    public void unknown(Row row, String why) {
        Instant now = clock.instant();
        sql.update(
                "UPDATE ca_journal SET state = 'ROLLED_BACK', answer = 'UNKNOWN', live_reference = NULL, note = ?,"
                        + " next_try = ?, changed_at = ? WHERE transaction_id = ? AND state = 'COMMITTED'",
                shortened(why),
                now,
                now,
                row.transactionId());
    }

    /** An answer waited for has come and is not what was asked. */
    public void unacceptable(Row row, Delivery delivery, String findings) {
        Issues.unacceptable(sql, row.transactionId(), delivery, shortened(findings), clock.instant());
    }

    /** Asking has shown what the authority issued. */
    public void found(Row row, Found signing, Found encryption) {
        sql.update(
                "UPDATE ca_journal SET serial = ?, certificate = ?, pair_serial = ?, pair_certificate = ?"
                        + " WHERE transaction_id = ?",
                signing.serial(),
                signing.certificate(),
                encryption == null ? null : encryption.serial(),
                encryption == null ? null : encryption.certificate(),
                row.transactionId());
    }

    /** Tells the application that a row does not come to rest, unless a word is waiting to be delivered already. */
    public void stuck(Row row) {
        sql.update(
                "UPDATE ca_journal SET event = 'STUCK', event_at = ? WHERE transaction_id = ? AND event IS NULL",
                clock.instant(),
                row.transactionId());
    }

    /** Rows with a word for the application. */
    public List<Row> undelivered() {
        return sql.query(RowReader::read, UNDELIVERED, vendor, clock.instant());
    }

    /** Takes a word for delivery; when it is not delivered somebody tries again after the pause. */
    public boolean claimEvent(Row row, Duration pause) {
        Instant now = clock.instant();
        return 1
                == sql.update(
                        "UPDATE ca_journal SET event_at = ? WHERE transaction_id = ? AND event = ? AND event_at <= ?",
                        now.plus(pause),
                        row.transactionId(),
                        row.progress().event(),
                        now);
    }

    public void delivered(Row row) {
        sql.update(
                "UPDATE ca_journal SET event = NULL WHERE transaction_id = ? AND event = ?",
                row.transactionId(),
                row.progress().event());
    }

    /** The encryption certificate that was issued together with a signing certificate. */
    public Optional<String> pairOf(String serial) {
        return sql
                .query(
                        row -> row.getString(1),
                        "SELECT pair_serial FROM ca_journal WHERE vendor = ? AND serial = ? AND pair_serial IS NOT NULL",
                        vendor,
                        serial)
                .stream()
                .findFirst();
    }

    static String shortened(String text) {
        return text == null || text.length() <= 900 ? text : text.substring(0, 900);
    }
}
