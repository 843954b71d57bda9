package org.calink.audit.service;

import jakarta.transaction.Synchronization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.calink.audit.AuditChain;
import org.calink.audit.AuditFact;

/**
 * The rows of one transaction, chained when it is about to end. Interposed synchronizations come after the persistence
 * context has written itself (which must not be asked to flush once more then), so that the lock on the chain's head is
 * always the last one taken: two transactions cannot wait for each other over it.
 */
final class AuditRows implements Synchronization {

    private static final String HEAD = "select last_number, last_hash from audit_head where id = 1 for update";
    private static final String APPEND =
            """
            insert into audit_entry (number, happened_at, actor, address, action, subject_kind, subject_id, result, note,
            previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "update audit_head set last_number = ?, last_hash = ? where id = 1";

    private final DataSource database;
    private final List<AuditFact> facts = new ArrayList<>();

    AuditRows(DataSource database) {
        this.database = database;
    }

    void add(AuditFact fact) {
        facts.add(fact);
    }

    @Override
    public void beforeCompletion() {
        try (Connection connection = database.getConnection()) {
            append(connection);
        } catch (SQLException broken) {
            throw new IllegalStateException("the audit trail cannot be written", broken);
        }
    }

    void append(Connection connection) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD);
                ResultSet row = head.executeQuery();
                PreparedStatement append = connection.prepareStatement(APPEND);
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            row.next();
            long number = row.getLong(1);
            String hash = row.getString(2);
            for (AuditFact fact : facts) {
                hash = insert(append, ++number, fact, hash);
            }
            move.setLong(1, number);
            move.setString(2, hash);
            move.executeUpdate();
        }
    }

    private static String insert(PreparedStatement append, long number, AuditFact fact, String previous)
            throws SQLException {
        String hash = AuditChain.hash(number, fact, previous);
        append.setLong(1, number);
        append.setTimestamp(2, Timestamp.from(fact.at()));
        append.setString(3, fact.actor());
        append.setString(4, fact.address());
        append.setString(5, fact.action());
        append.setString(6, fact.subjectKind());
        append.setString(7, fact.subjectId());
        append.setString(8, fact.result().name());
        append.setString(9, fact.note());
        append.setString(10, previous);
        append.setString(11, hash);
        append.executeUpdate();
        return hash;
    }

    @Override
    public void afterCompletion(int status) {
        facts.clear();
    }
}
