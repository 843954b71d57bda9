package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.testca.Databases;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Life;
import org.junit.jupiter.api.Test;

/**
 * The journal keeps what is settled, and nothing slows down because of it: every statement of every story finds its rows in the
 * embedded database by a key, or by a state that only open work has.
 */
class JournalGrowthTest {

    private static final Pattern ACCESS =
            Pattern.compile("/\\* PUBLIC\\.(\\S+?)(?::\\s(.*?))?\\s*\\*/", Pattern.DOTALL);
    private static final Pattern NARROW =
            Pattern.compile("\\b(STATE|EVENT|XID|TRANSACTION_ID|REFERENCE|LIVE_REFERENCE|SERIAL) = ");

    @Test
    void noStatementReadsWhatIsSettled() throws Exception {
        assumeTrue(Databases.isEmbedded());
        Set<String> statements = new TreeSet<>();
        for (CrashPointTest.Story story : CrashPointTest.Story.values()) {
            try (Bench bench = story.bench()) {
                Life life = Life.withoutEnd();
                bench.start(life);
                story.happens(bench);
                bench.vendor.journal().overview().backlog();
                bench.vendor.journal().overview().retryAll();
                bench.vendor.journal().overview().retryNow("");
                life.statements().stream().filter(JournalGrowthTest::findsRows).forEach(statements::add);
            }
        }
        assertTrue(statements.size() > 25, statements::toString);
        List<String> wide = new ArrayList<>();
        try (Bench bench = new Bench(Keys.P256)) {
            for (int line = 0; line < 50; line++) {
                bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.REFUSES);
                bench.reserve(bench.begin(), "line-" + line);
            }
            for (String statement : statements) {
                requireNarrow(bench, statement, wide);
            }
        }
        assertEquals(List.of(), wide);
    }

    private static boolean findsRows(String statement) {
        return statement.contains("ca_journal") && statement.contains("WHERE") && !statement.contains("1 = 0");
    }

    private static void requireNarrow(Bench bench, String statement, List<String> wide) throws SQLException {
        Matcher access = ACCESS.matcher(plan(bench, statement));
        boolean any = false;
        while (access.find()) {
            any = true;
            String condition = access.group(2) == null ? "" : access.group(2);
            if (!NARROW.matcher(condition).find()) {
                wide.add(statement.strip() + " reads " + access.group());
            }
        }
        assertTrue(any, statement);
    }

    private static String plan(Bench bench, String statement) throws SQLException {
        try (Connection connection = bench.database.getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN " + statement)) {
            for (int at = 1; at <= explain.getParameterMetaData().getParameterCount(); at++) {
                explain.setNull(at, Types.NULL);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}
