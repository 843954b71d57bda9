package org.calink.connector.testca;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database for a test: H2 in memory, or a schema of its own in the PostgreSQL named by the environment variable
 * {@code CALINK_TEST_POSTGRESQL} (a JDBC address with user and password).
 */
public final class Databases {

    private static final String POSTGRESQL = System.getenv("CALINK_TEST_POSTGRESQL");

    private Databases() {}

    public static DataSource empty() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        return POSTGRESQL == null || POSTGRESQL.isBlank() ? h2(name) : postgresql(name);
    }

    /** Makes every further statement fail, as when the database is gone. */
    public static void destroy(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(database instanceof JdbcDataSource ? "SHUTDOWN IMMEDIATELY" : "DROP TABLE ca_journal");
        }
    }

    private static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private static DataSource postgresql(String schema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(POSTGRESQL);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        source.setCurrentSchema(schema);
        return source;
    }
}
