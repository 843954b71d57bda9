package org.calink.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.LongStream;

/** Counts what the system asks of its PostgreSQL, by the database's own statistics (pg_stat_statements). */
public final class Statements implements AutoCloseable {

    private static final int LOOKS = 8;

    private final Connection database;

    public Statements(String jdbcUrl) {
        try {
            database = DriverManager.getConnection(jdbcUrl);
            try (Statement statement = database.createStatement()) {
                statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many SELECTs the step takes: the fewest of several times, for timers ask now and then in between. */
    public long of(Runnable step) {
        step.run();
        return LongStream.range(0, LOOKS).map(look -> once(step)).min().orElseThrow();
    }

    private long once(Runnable step) {
        long before = soFar();
        step.run();
        return soFar() - before;
    }

    private long soFar() {
        try (Statement statement = database.createStatement();
                ResultSet sum = statement.executeQuery("SELECT COALESCE(SUM(calls), 0) FROM pg_stat_statements"
                        + " WHERE query ILIKE 'select%' AND query NOT LIKE '%pg_stat_statements%'")) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
