package org.calink.connector.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.calink.connector.authority.Authority.StatusChange;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vote that was given is still there when the server is killed in the very next instant. */
class DurabilityTest {

    @TempDir
    Path folder;

    @Test
    void aVoteOutlivesAKillOfTheProcess() throws Exception {
        Process dying = new ProcessBuilder(
                        "java", "-cp", System.getProperty("java.class.path"), Dying.class.getName(), address())
                .inheritIO()
                .start();
        assertEquals(Dying.CODE, dying.waitFor());
        try (Connection connection = DriverManager.getConnection(address());
                ResultSet row = connection.createStatement().executeQuery("SELECT state FROM ca_journal")) {
            row.next();
            assertEquals("PREPARED", row.getString(1));
        }
    }

    private String address() {
        return "jdbc:h2:file:" + folder.resolve("journal");
    }

    /** Votes and is gone. */
    static final class Dying {

        static final int CODE = 9;

        private Dying() {}

        public static void main(String[] arguments) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(arguments[0]);
            Journal journal = Journal.open("CFCA", Owner.now("node"), Duration.ofMinutes(1), Clock.systemUTC(), source);
            journal.plan("00", "7:01:01", "r", Operation.REVOKE, new StatusChange("1", 1, Optional.empty()));
            journal.branches().prepare("7:01:01", Duration.ZERO);
            Runtime.getRuntime().halt(CODE);
        }
    }
}
