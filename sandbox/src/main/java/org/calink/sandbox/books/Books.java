package org.calink.sandbox.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The sandbox's own books (账簿): one folder and one H2 file in it, so that the outside world remembers what it was
 * told when the product's server, or the sandbox itself, has been killed. Every statement is its own transaction and is
 * on the disk when the call returns; use {@link #together} where several belong together.
 */
public final class Books implements AutoCloseable {

    /** System property (or environment) that names the sandbox's folder, {@code DATA/sandbox}. */
    public static final String FOLDER_PROPERTY = "calink.sandbox.data";

    private static Books standing;

    private final Path folder;
    private final JdbcConnectionPool pool;
    private final ThreadLocal<Connection> open = new ThreadLocal<>();

    private Books(Path folder) {
        this.folder = folder;
        String url =
                "jdbc:h2:file:" + folder.resolve("books").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        this.pool = JdbcConnectionPool.create(url, "sandbox", "sandbox");
        this.pool.setMaxConnections(30);
    }

    /** The books of this sandbox, opened at the first call. */
    public static synchronized Books standing() {
        if (standing == null) {
            String folder = System.getProperty(FOLDER_PROPERTY, System.getenv("CALINK_SANDBOX_DATA"));
            if (folder == null) {
                throw new IllegalStateException(
                        "Say where the sandbox keeps its books: -D" + FOLDER_PROPERTY + "=FOLDER");
            }
            standing = at(Path.of(folder));
        }
        return standing;
    }

    /** Closes the standing books, when the application is taken down. */
    public static synchronized void closeStanding() {
        if (standing != null) {
            standing.close();
            standing = null;
        }
    }

    /** Books in a folder of their own; the folder is made when absent. */
    public static Books at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Books(folder);
    }

    /** The sandbox's folder, where a provider may keep its own keys and files. */
    public Path folder() {
        return folder;
    }

    public DataSource source() {
        return pool;
    }

    /** Runs one statement; answers how many rows it changed. Instants may be given as they are. */
    public int change(String sql, Object... values) {
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** All rows of a query, each read by {@code reader}. */
    public <T> List<T> rows(String sql, Reader<T> reader, Object... values) {
        return on(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    /** The first row of a query. */
    public <T> Optional<T> row(String sql, Reader<T> reader, Object... values) {
        return rows(sql, reader, values).stream().findFirst();
    }

    /** Runs several statements as one transaction: all of them or nothing. */
    public <T> T together(Work<T> work) {
        if (open.get() != null) {
            return call(work, open.get());
        }
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            open.set(connection);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                open.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new BooksException(e);
        }
    }

    /** Reads a column of type TIMESTAMP WITH TIME ZONE; null stays null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    @Override
    public void close() {
        try (Connection connection = pool.getConnection();
                PreparedStatement shutdown = connection.prepareStatement("SHUTDOWN")) {
            shutdown.execute();
        } catch (SQLException e) {
            throw new BooksException(e);
        } finally {
            pool.dispose();
        }
    }

    private <T> T on(Work<T> work) {
        if (open.get() != null) {
            return call(work, open.get());
        }
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new BooksException(e);
        }
    }

    private static <T> T call(Work<T> work, Connection connection) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new BooksException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Enum<?> word ? word.name() : values[i]);
        }
        return statement;
    }

    /** Work on one connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes something of the row on which the cursor stands. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The books could not be read or written: a fault of the sandbox, never a provider's answer. */
    public static final class BooksException extends RuntimeException {
        BooksException(SQLException cause) {
            super(cause);
        }

        /** A unique key refused the row: it is in the books already. */
        public boolean duplicate() {
            return getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState());
        }
    }
}
