package org.calink.connector.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements over the non-transactional data source: each one is a transaction of its own, durable when it returns. */
final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource source;

    Sql(DataSource source) {
        this.source = source;
    }

    int update(String statement, Object... values) {
        try {
            return tryUpdate(statement, values);
        } catch (SQLException broken) {
            throw new JournalException("the journal could not be written: " + broken.getMessage(), broken);
        }
    }

    /** For the one statement whose failure has a meaning of its own. */
    int tryUpdate(String statement, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = bind(connection, statement, values)) {
            return prepared.executeUpdate();
        }
    }

    <T> List<T> query(Reader<T> reader, String statement, Object... values) {
        List<T> found = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement prepared = bind(connection, statement, values);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException broken) {
            throw new JournalException("the journal could not be read: " + broken.getMessage(), broken);
        }
    }

    String product() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = source.getConnection();
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private static PreparedStatement bind(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int at = 0; at < values.length; at++) {
            prepared.setObject(at + 1, sqlValue(values[at]));
        }
        return prepared;
    }

    private static Object sqlValue(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
