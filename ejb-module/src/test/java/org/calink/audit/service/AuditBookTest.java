package org.calink.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calink.audit.AuditChain;
import org.calink.audit.AuditFact;
import org.calink.audit.AuditResult;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Many transactions at once make one chain without gaps; one that is rolled back leaves neither row nor gap. */
class AuditBookTest {

    private static final int WRITERS = 4;
    private static final int EACH = 25;

    private final JdbcDataSource database = new JdbcDataSource();

    AuditBookTest() {
        database.setURL("jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void chainsConcurrentWriters() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String actor = "staff:" + i;
            running.add(writers.submit((Callable<Void>) () -> write(actor)));
        }
        for (Future<Void> writer : running) {
            writer.get();
        }
        writers.shutdown();
        assertEquals(WRITERS * EACH, verified());
    }

    private Void write(String actor) throws SQLException {
        for (int i = 0; i < EACH; i++) {
            append(actor, true);
            append(actor, false);
        }
        return null;
    }

    private void append(String actor, boolean commit) throws SQLException {
        AuditFact fact = new AuditFact(Instant.now(), actor, null, "TRIED", null, null, AuditResult.DONE, null);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            AuditBook.append(List.of(fact), connection);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    private int verified() throws SQLException {
        int number = 0;
        String hash = AuditChain.BEGINNING;
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select * from audit_entry order by number")) {
            while (row.next()) {
                assertEquals(++number, row.getInt("number"));
                assertEquals(hash, row.getString("previous_hash"));
                hash = row.getString("hash");
            }
        }
        return number;
    }
}
