package org.calink.connector.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.calink.connector.BranchState;
import org.calink.connector.QueryResult.Outcome;

/** Reads rows of the journal. */
final class RowReader {

    private RowReader() {}

    static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("transaction_id"),
                row.getString("vendor"),
                row.getString("xid"),
                row.getString("reference"),
                Operation.valueOf(row.getString("operation")),
                BranchState.valueOf(row.getString("state")),
                Heard.valueOf(row.getString("answer")),
                Outcome.valueOf(row.getString("outcome")),
                row.getBytes("request"),
                row.getBytes("peer_nonce"),
                issue(row),
                new Row.Change(row.getInt("reason"), instant(row, "invalidity_date")),
                progress(row));
    }

    private static Row.Issue issue(ResultSet row) throws SQLException {
        return new Row.Issue(
                row.getString("serial"),
                row.getBytes("certificate"),
                row.getBytes("pair_certificate"),
                row.getBytes("pair_key"),
                row.getBoolean("modified"),
                row.getBoolean("confirmed"),
                instant(row, "confirm_until"));
    }

    private static Row.Progress progress(ResultSet row) throws SQLException {
        return new Row.Progress(
                row.getInt("attempts"),
                instant(row, "next_try"),
                row.getString("last_error"),
                row.getString("event"),
                row.getString("note"),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
