package org.calink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.calink.audit.AuditChain;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Protects that the rows of the audit trail are written in the transaction that they witness: the container gives no part in it to
 * a connection that is asked for in the wrong place while it ends, and writers then overtake each other at the chain's head.
 */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    private static final int WRITERS = 4;
    private static final int EACH = 50;

    @Inject
    private AuditTrail trail;

    @Resource
    private ManagedExecutorService people;

    @Resource(lookup = "jdbc/calink-direct")
    private DataSource direct;

    @Deployment
    static WebArchive application() {
        return Archives.application();
    }

    @Test
    void refusalsOfManyAtTheSameMomentAreAllInTheChain() throws Exception {
        String action = "PROBE_" + UUID.randomUUID();
        List<Future<?>> writing = IntStream.range(0, WRITERS)
                .<Future<?>>mapToObj(writer -> people.submit(() -> refuse("staff:" + writer, action)))
                .toList();
        for (Future<?> writer : writing) {
            writer.get();
        }
        assertEquals(WRITERS * EACH, count(action));
        assertChainIsWhole();
    }

    private void refuse(String actor, String action) {
        for (int time = 0; time < EACH; time++) {
            trail.recordApart(actor, action, "probe", null, AuditResult.REFUSED, null);
        }
    }

    private long count(String action) throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select count(*) from audit_entry where action = '" + action + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void assertChainIsWhole() throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select number, previous_hash, hash from audit_entry order by number")) {
            long number = 0;
            String hash = AuditChain.BEGINNING;
            while (row.next()) {
                assertEquals(++number, row.getLong("number"));
                assertEquals(hash, row.getString("previous_hash"), "row " + number);
                hash = row.getString("hash");
            }
        }
    }
}
