package org.calink.connector.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.calink.connector.CaMeter;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Delivery;
import org.calink.connector.authority.Request;

/**
 * What this adapter remembers of one vendor, durably and outside the transactions it records: the business method's part,
 * from intent to answer. The transaction manager's part is {@link BranchLog}, settlement's {@link WorkLog}, the
 * administrator's {@link Overview}.
 *
 * <p>Every step is one conditional statement that names the state it leaves. Whoever comes second, another thread, another
 * node, a recovery, changes nothing and sees so.
 */
public final class Journal {

    private static final String INSERT =
            """
            INSERT INTO ca_journal (transaction_id, vendor, xid, reference, live_reference, operation, state, answer,
                outcome, subject, key_hash, request, request_hash, serial, modified, confirmed, reason, invalidity_date,
                owner, lease_until, attempts, next_try, created_at, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'NOTHING', 'OPEN', ?, ?, ?, ?, ?, FALSE, FALSE, ?, ?, ?, ?, 0, ?, ?, ?)
            """;
    private static final String UNDER =
            "SELECT * FROM ca_journal WHERE vendor = ? AND reference = ? ORDER BY created_at DESC";

    private final String vendor;
    private final Owner owner;
    private final Duration lease;
    private final Clock clock;
    private final Sql sql;
    private volatile CaMeter meter = new CaMeter() {};

    private Journal(String vendor, Owner owner, Duration lease, Clock clock, Sql sql) {
        this.vendor = vendor;
        this.owner = owner;
        this.lease = lease;
        this.clock = clock;
        this.sql = sql;
    }

    /** @param lease longer than any transaction may live */
    public static Journal open(String vendor, Owner owner, Duration lease, Clock clock, DataSource source) {
        Sql sql = new Sql(source);
        Durability.require(sql);
        Schema.make(sql);
        return new Journal(vendor, owner, lease, clock, sql);
    }

    public BranchLog branches() {
        return new BranchLog(vendor, clock, sql);
    }

    public WorkLog work() {
        return new WorkLog(vendor, owner, clock, sql, outcome -> meter.settled(outcome));
    }

    public Overview overview() {
        return new Overview(vendor, clock, sql);
    }

    /** What this node is called in it. */
    public String node() {
        return owner.node();
    }

    /** Whom to tell what is settled. */
    public void meteredBy(CaMeter told) {
        meter = told;
    }

    /** Throws when the database cannot be reached. */
    public void ping() {
        Schema.check(sql);
    }

    /** The key of the next piece of work of a branch. */
    public byte[] nextTransactionId(String xid) {
        int done = sql.query(row -> row.getInt(1), "SELECT COUNT(*) FROM ca_journal WHERE xid = ?", xid)
                .get(0);
        return Xids.transactionId(vendor + "/" + xid, done);
    }

    /** Step 1, before the wire: what shall be asked. False when the reference already stands for a certificate. */
    public boolean intend(String xid, String reference, Request request) {
        try {
            insert(xid, Entry.reservation(vendor, reference, request));
            return true;
        } catch (SQLException refused) {
            if (isTaken(reference)) {
                return false;
            }
            throw new JournalException("the intent could not be journalled: " + refused.getMessage(), refused);
        }
    }

    /** A change of a certificate's status; it waits for the commit. */
    public void plan(String transactionId, String xid, String reference, Operation operation, StatusChange change) {
        try {
            insert(xid, Entry.change(transactionId, reference, operation, change));
        } catch (SQLException broken) {
            throw new JournalException("the change could not be journalled: " + broken.getMessage(), broken);
        }
    }

    /** Step 2: certificates came and are good. False when the branch has been given up meanwhile. */
    public boolean granted(String transactionId, Delivery delivery) {
        return Issues.granted(sql, transactionId, delivery, clock.instant());
    }

    /** Step 2: certificates came that must be cancelled, whatever becomes of the transaction. */
    public void unacceptable(String transactionId, Delivery delivery, String findings) {
        Issues.unacceptable(sql, transactionId, delivery, WorkLog.shortened(findings), clock.instant());
    }

    /**
     * Step 2: the authority will answer later. A question it did not answer counts as the first try of settlement. False when
     * the branch has been given up meanwhile.
     */
    public boolean waiting(String transactionId, Answer.Later later) {
        return 1
                == sql.update(
                        "UPDATE ca_journal SET state = 'ANSWERED', answer = 'WAITING', peer_nonce = ?, attempts = ?,"
                                + " changed_at = ? WHERE transaction_id = ? AND state = 'INTENT'",
                        later.peerNonce(),
                        later.lost() ? 1 : 0,
                        clock.instant(),
                        transactionId);
    }

    /** Step 2: nobody knows what the authority did; settlement finds out and undoes it. */
    public void unknown(String transactionId, String why) {
        Instant now = clock.instant();
        sql.update(
                "UPDATE ca_journal SET state = 'ROLLED_BACK', answer = 'UNKNOWN', live_reference = NULL, note = ?,"
                        + " next_try = ?, changed_at = ? WHERE transaction_id = ? AND state = 'INTENT'",
                WorkLog.shortened(why),
                now,
                now,
                transactionId);
    }

    /** Step 2: nothing was issued, nothing is left to do. */
    public void nothingIssued(String transactionId, Heard heard, String why) {
        sql.update(
                "UPDATE ca_journal SET state = 'SETTLED', answer = ?, outcome = ?, note = ?, live_reference = NULL,"
                        + " changed_at = ? WHERE transaction_id = ? AND state = 'INTENT'",
                heard,
                heard == Heard.REFUSED ? Outcome.REFUSED : Outcome.CANCELLED,
                WorkLog.shortened(why),
                clock.instant(),
                transactionId);
    }

    /** A certificate waited for has come: take it into this branch. False when somebody else has. */
    public boolean collect(Row arrived, String xid) {
        Instant now = clock.instant();
        return 1
                == sql.update(
                        "UPDATE ca_journal SET state = 'ANSWERED', xid = ?, owner = ?, lease_until = ?, changed_at = ?"
                                + " WHERE transaction_id = ? AND state = 'ARRIVED'",
                        xid,
                        owner.text(),
                        now.plus(lease),
                        now,
                        arrived.transactionId());
    }

    /** Everything asked under a reference, newest first. */
    public List<Row> under(String reference) {
        return sql.query(RowReader::read, UNDER, vendor, reference);
    }

    public Optional<Row> row(String transactionId) {
        return sql.query(RowReader::read, "SELECT * FROM ca_journal WHERE transaction_id = ?", transactionId).stream()
                .findFirst();
    }

    private boolean isTaken(String reference) {
        return !sql.query(
                        row -> row.getString(1),
                        "SELECT transaction_id FROM ca_journal WHERE live_reference = ?",
                        Entry.live(vendor, reference))
                .isEmpty();
    }

    private void insert(String xid, Entry entry) throws SQLException {
        Instant now = clock.instant();
        sql.tryUpdate(
                INSERT,
                entry.transactionId(),
                vendor,
                xid,
                entry.reference(),
                entry.liveReference(),
                entry.operation(),
                entry.state(),
                entry.asked().subject(),
                entry.asked().keyHash(),
                entry.asked().der(),
                entry.asked().hash(),
                entry.serial(),
                entry.reason(),
                entry.invalidityDate(),
                owner.text(),
                now.plus(lease),
                now,
                now,
                now);
    }
}
