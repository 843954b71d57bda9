package org.calink.audit.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.calink.audit.AuditChain;
import org.calink.audit.AuditFact;

/**
 * The rows of the chain and its head, in the transaction of the caller.
 *
 * <p>A bean of its own, because while a transaction ends the container holds the page for the caller and not the bean that
 * began it: a connection asked for there has no part in the transaction, commits every statement by itself, and its lock on the
 * head holds nobody back. Inside a bean's call it has.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AuditBook {

    private static final String HEAD = "select last_number, last_hash from audit_head where id = 1 for update";
    private static final String APPEND =
            """
            insert into audit_entry (number, happened_at, actor, address, action, subject_kind, subject_id, result, note,
            previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String MOVE = "update audit_head set last_number = ?, last_hash = ? where id = 1";

    @Resource(lookup = "jdbc/calink")
    private DataSource database;

    /** Chains them in their order; the head stays locked until the transaction has ended. */
    public void append(List<AuditFact> facts) {
        try (Connection connection = database.getConnection()) {
            append(facts, connection);
        } catch (SQLException broken) {
            throw new IllegalStateException("the audit trail cannot be written", broken);
        }
    }

    static void append(List<AuditFact> facts, Connection connection) throws SQLException {
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
}
