package org.calink.connector.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.calink.connector.CaEvent;
import org.calink.connector.ReserveResult;
import org.calink.connector.configuration.Property;
import org.calink.connector.ra.Bench;
import org.calink.connector.testca.Books;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Matrix;

/**
 * One cell of the matrix: a vendor that says yes to a rejection and does nothing, at which an earlier certificate stands that
 * nothing may touch, and the fault. Ends with its row and the invariants.
 */
final class Cell implements AutoCloseable {

    private static final String EARLIER = "line-0";
    private static final String REFERENCE = "line-1";
    private static final Duration LASTS = Duration.ofSeconds(2);
    private static final Matrix MATRIX = new Matrix(
            "fault-matrix",
            "What a vendor's faults lead to",
            "met by",
            "fault",
            "result",
            "journal after the transaction",
            "journal in the end",
            "vendor's books",
            "settled after",
            "violations");

    final Bench bench;
    private final String fault;
    private final String metBy;
    private String result = "";
    private String journal = "";
    private Duration passed = Duration.ZERO;

    Cell(Object fault, String metBy, Map<Property, String> changes) throws XAException {
        this.fault = String.valueOf(fault);
        this.metBy = metBy;
        bench = new Bench(Keys.P256, changes);
        bench.ca.ignoresRejection();
        bench.certify(EARLIER);
        bench.events.clear();
    }

    Cell(Object fault, String metBy) throws XAException {
        this(fault, metBy, Map.of(Property.READ_TIMEOUT, "1000"));
    }

    /** Requests of these kinds meet the fault from now on; without a kind named, connections are refused. */
    void begins(Fault what, int... requests) throws IOException {
        bench.ca.up(requests.length > 0);
        for (int request : requests) {
            bench.ca.fault(request, what);
        }
    }

    void reserve(Bench.Tx tx, Class<? extends ReserveResult> expected) throws XAException {
        ReserveResult answer = bench.reserve(tx, REFERENCE);
        result += (result.isEmpty() ? "" : ", then ") + answer.getClass().getSimpleName();
        assertEquals(expected, answer.getClass(), answer::summary);
    }

    /** A transaction that reserves and is committed where the adapter lets it. */
    void reserveAndCommit(Class<? extends ReserveResult> expected) throws XAException {
        Bench.Tx tx = bench.begin();
        reserve(tx, expected);
        bench.commit(tx);
        remember();
    }

    void reserveAndRollBack(Class<? extends ReserveResult> expected) throws XAException {
        Bench.Tx tx = bench.begin();
        reserve(tx, expected);
        tx.rollback();
        remember();
    }

    /** Where the journal stands now goes into the row. */
    void remember() {
        journal += (journal.isEmpty() ? "" : ", then ") + bench.journal(REFERENCE);
    }

    /** While it lasts, nothing is lost and nothing is settled. */
    void lasts() {
        bench.settle(LASTS);
        assertFalse(bench.open().isEmpty(), "settled in spite of the fault");
    }

    void ends(int... requests) throws IOException {
        bench.ca.up(true);
        for (int request : requests) {
            bench.ca.fault(request, Fault.NONE);
        }
    }

    void settle() {
        passed = passed.plus(bench.settle());
    }

    List<CaEvent.Kind> events() {
        return bench.eventKinds();
    }

    /** Settles until the application has heard of its request. */
    void settleUntilTold() {
        while (bench.events.isEmpty() && passed.toMinutes() < 2) {
            passed = passed.plus(bench.settle(Duration.ofSeconds(2)));
        }
    }

    /** Settles what is left, writes the row and requires the invariants. */
    void isInOrder() {
        settle();
        List<String> violations = bench.violations();
        MATRIX.row(
                metBy,
                fault,
                result,
                journal,
                bench.journal(REFERENCE),
                books(),
                passed.toSeconds() + " s",
                violations.size());
        assertEquals(List.of(), violations);
    }

    /** Without the earlier certificate. */
    private String books() {
        Books books = bench.ca.books();
        int issued = books.all().size() - 1;
        long valid = books.valid() - 1;
        return Optional.of(issued)
                .filter(some -> some > 0)
                .map(some -> some + " issued, " + valid + " valid, " + (issued - valid) + " revoked")
                .orElse("nothing issued");
    }

    @Override
    public void close() {
        bench.close();
    }
}
