package org.calink.connector.testca;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
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
        return isEmbedded() ? h2(name) : postgresql(name);
    }

    /** Whether it is H2. */
    public static boolean isEmbedded() {
        return POSTGRESQL == null || POSTGRESQL.isBlank();
    }

    /** Makes every further statement fail, as when the database is gone. */
    public static void destroy(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(isEmbedded() ? "SHUTDOWN IMMEDIATELY" : "DROP TABLE ca_journal");
        }
    }

    private static DataSource h2(String name) {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
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
