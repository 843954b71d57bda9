package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.BranchState;
import org.calink.connector.configuration.Property;
import org.calink.connector.journal.Row;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Life;
import org.calink.connector.testca.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The node dies after each single effect of each story: after each row it writes, and after each request the authority has
 * worked off and whose answer is not read any more; with the authority there or away at the next start. Then the transaction
 * manager tells its decision and the invariants must hold, and the application, trying again where it has nothing, must get
 * exactly one certificate. Rows in {@code target/crash-matrix.md}. (Whole processes die in the crash tests of the whole system.)
 */
class CrashPointTest {

    private static final String REFERENCE = "line-1";
    private static final Matrix MATRIX = new Matrix(
            "crash-matrix",
            "What a node's death leads to",
            "story",
            "dies after",
            "vendor meanwhile",
            "journal at the next start",
            "decision",
            "journal in the end",
            "vendor's books",
            "settled after",
            "violations");

    /** What a node lives through. */
    enum Story {
        COMMITTED(Map.of(), Fault.NONE),
        ROLLED_BACK(Map.of(), Fault.NONE),
        PAIR_COMMITTED(Map.of(Property.DUAL_CERTIFICATES, "true"), Fault.NONE),
        ANSWER_LOST(Map.of(), Fault.LOSES_ANSWER),
        UNACCEPTABLE(Map.of(), Fault.OTHER_SUBJECT),
        WAITING_AND_COLLECTED(Map.of(Property.WAIT_IN_CALL, "0"), Fault.WAITS);

        private final Map<Property, String> properties;
        private final Fault fault;

        Story(Map<Property, String> properties, Fault fault) {
            this.properties = properties;
            this.fault = fault;
        }

        Bench bench() throws XAException {
            Bench bench = new Bench(this == PAIR_COMMITTED ? Keys.SM2 : Keys.P256, properties);
            bench.ca.ignoresRejection();
            bench.certify("line-0");
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, fault);
            return bench;
        }

        void happens(Bench bench) throws XAException {
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, REFERENCE);
            if (this == ROLLED_BACK) {
                tx.rollback();
            } else {
                bench.commit(tx);
            }
            if (this == WAITING_AND_COLLECTED) {
                bench.settle(Duration.ofSeconds(4));
                bench.certify(REFERENCE);
            }
            bench.settle();
        }
    }

    static Stream<Arguments> points() {
        return Stream.of(Story.values())
                .flatMap(story -> IntStream.range(0, effects(story)).boxed().flatMap(effects -> Stream.of(true, false)
                        .map(away -> arguments(story, effects, away))));
    }

    @ParameterizedTest(name = "{0}, after {1} effects, authority away: {2}")
    @MethodSource("points")
    void diesAfter(Story story, int effects, boolean away) throws Exception {
        try (Bench bench = story.bench()) {
            Life life = Life.of(effects);
            bench.start(life);
            live(story, bench, life);
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.NONE);
            bench.ca.up(!away);
            bench.start();
            String found = bench.journal(REFERENCE);
            bench.recover();
            String decided = bench.journal(REFERENCE);
            bench.work();
            bench.start();
            bench.ca.up(true);
            Duration passed = bench.settle(Duration.ofSeconds(20));
            collect(bench);
            List<String> violations = bench.violations();
            MATRIX.row(
                    story,
                    effects + ": " + life.last(),
                    away ? "away" : "there",
                    found,
                    decided,
                    bench.journal(REFERENCE),
                    books(bench),
                    passed.toSeconds() + " s",
                    violations.size());
            assertEquals(List.of(), violations);
            theApplicationTriesAgain(bench);
        }
    }

    private static void live(Story story, Bench bench, Life life) throws XAException {
        try {
            story.happens(bench);
        } catch (RuntimeException | XAException died) {
            assertTrue(life.isOver(), died::toString);
        }
    }

    /** A certificate that arrived is the application's to take. */
    private static void collect(Bench bench) throws XAException {
        for (Row row : bench.vendor.journal().under(REFERENCE)) {
            if (row.state() == BranchState.ARRIVED) {
                bench.certify(REFERENCE);
            }
        }
    }

    private static void theApplicationTriesAgain(Bench bench) throws XAException {
        if (bench.promised.add(REFERENCE)) {
            bench.certify(REFERENCE);
        }
        assertEquals(List.of(), bench.violations());
    }

    private static String books(Bench bench) {
        long earlier = bench.kind == Keys.SM2 ? 2 : 1;
        return bench.ca.books().all().size() - earlier + " issued, "
                + (bench.ca.books().valid() - earlier) + " valid";
    }

    private static int effects(Story story) {
        try (Bench bench = story.bench()) {
            Life life = Life.withoutEnd();
            bench.start(life);
            story.happens(bench);
            return life.effects();
        } catch (XAException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
