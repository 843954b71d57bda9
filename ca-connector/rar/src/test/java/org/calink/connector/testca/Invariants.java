package org.calink.connector.testca;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What must hold whenever a fault is over, told from the journal in SQL and from the authority's own books: every reference
 * whose transaction was committed stands for exactly one certificate (or pair), which is valid and confirmed there; every other
 * certificate that was ever reserved is revoked there; nothing is in doubt, unsettled or untold.
 */
public final class Invariants {

    private static final String LIVING =
            """
            SELECT reference, serial, pair_serial FROM ca_journal
             WHERE operation = 'RESERVE' AND state = 'SETTLED' AND outcome = 'DONE' AND live_reference IS NOT NULL
            """;
    private static final String LEFT_OVER =
            "SELECT reference, state, event FROM ca_journal WHERE state <> 'SETTLED' OR event IS NOT NULL";

    private static final String UNTOLD = "SELECT reference FROM ca_journal WHERE event IS NOT NULL";

    private final DataSource journal;
    private final Books books;

    public Invariants(DataSource journal, Books books) {
        this.journal = journal;
        this.books = books;
    }

    /**
     * Each violation in a sentence.
     *
     * @param promised the references of certificates in transactions that were decided to be committed
     */
    public List<String> violations(Set<String> promised) {
        List<String> violations = new ArrayList<>();
        Set<String> missing = new TreeSet<>(promised);
        Set<BigInteger> living = new HashSet<>();
        for (List<String> row : query(LIVING)) {
            if (!missing.remove(row.get(0))) {
                violations.add(row.get(0) + " stands for a certificate nobody was promised, or for more than one");
            }
            for (String serial : row.subList(1, row.size())) {
                living.add(new BigInteger(serial, 16));
            }
        }
        missing.forEach(reference -> violations.add(reference + " was committed and stands for no certificate"));
        inTheBooks(living, violations);
        query(LEFT_OVER).forEach(row -> violations.add("left over in the journal: " + row));
        return violations;
    }

    /** Whether the application has not heard yet of something. */
    public boolean isAnythingUntold() {
        return !query(UNTOLD).isEmpty();
    }

    private void inTheBooks(Set<BigInteger> living, List<String> violations) {
        for (Books.Entry entry : books.all()) {
            BigInteger serial = entry.certificate.getSerialNumber();
            boolean wanted = living.remove(serial);
            if (wanted && !(entry.isValid() && entry.isConfirmed())) {
                violations.add(serial.toString(16) + " was committed and is not valid and confirmed at the authority");
            } else if (!wanted && entry.isValid()) {
                violations.add(serial.toString(16) + " is valid at the authority without a committed transaction");
            }
        }
        living.forEach(serial -> violations.add(serial.toString(16) + " is not in the authority's books"));
    }

    /** Rows as their columns that are not null. */
    private List<List<String>> query(String statement) {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = journal.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement);
                ResultSet found = prepared.executeQuery()) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    if (found.getString(column) != null) {
                        row.add(found.getString(column));
                    }
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
