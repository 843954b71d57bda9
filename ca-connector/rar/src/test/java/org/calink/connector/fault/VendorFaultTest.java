package org.calink.connector.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CaEvent;
import org.calink.connector.ReserveResult;
import org.calink.connector.ReserveResult.Granted;
import org.calink.connector.ReserveResult.Refused;
import org.calink.connector.ReserveResult.Unacceptable;
import org.calink.connector.ReserveResult.Unknown;
import org.calink.connector.ReserveResult.Unreachable;
import org.calink.connector.ReserveResult.Waiting;
import org.calink.connector.configuration.Property;
import org.calink.connector.ra.Bench;
import org.calink.connector.testca.Fault;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.TestCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vendor's part of the fault matrix: every fault at every message it can meet, and the long stories. Each cell ends with the
 * invariants of {@link org.calink.connector.testca.Invariants} and with its row in {@code target/fault-matrix.md}.
 */
class VendorFaultTest {

    private static final Map<Property, String> AT_ONCE =
            Map.of(Property.WAIT_IN_CALL, "0", Property.READ_TIMEOUT, "1000");
    /** What can happen to any message. */
    private static final Set<Fault> OF_ANY_MESSAGE = EnumSet.range(Fault.SILENT, Fault.WRONG_BODY);

    static Stream<Arguments> atTheReservation() {
        return Stream.concat(
                OF_ANY_MESSAGE.stream().map(fault -> arguments(fault, Unknown.class)),
                Stream.of(
                        arguments(Fault.NONE, Granted.class),
                        arguments(Fault.REFUSES, Refused.class),
                        arguments(Fault.SAME_NUMBER_TWICE, Unknown.class),
                        arguments(Fault.SECOND_CERTIFICATE, Unknown.class),
                        arguments(Fault.OTHER_KEY, Unacceptable.class),
                        arguments(Fault.OTHER_SUBJECT, Unacceptable.class),
                        arguments(Fault.OTHER_ISSUER, Unacceptable.class),
                        arguments(Fault.WRONG_USAGE, Unacceptable.class),
                        arguments(Fault.SHORT_VALIDITY, Unacceptable.class),
                        arguments(Fault.LATE_VALIDITY, Unacceptable.class),
                        arguments(Fault.NO_IDENTITY, Unacceptable.class),
                        arguments(Fault.MODIFIES, Granted.class)));
    }

    static Stream<Fault> ofAnyMessage() {
        return OF_ANY_MESSAGE.stream();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource
    void atTheReservation(Fault fault, Class<? extends ReserveResult> expected) throws Exception {
        try (Cell cell = new Cell(fault, "reservation")) {
            cell.begins(fault, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(expected);
            cell.isInOrder();
        }
    }

    @ParameterizedTest
    @MethodSource("ofAnyMessage")
    void atTheConfirmation(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "confirmation")) {
            cell.reserveAndCommit(Granted.class);
            cell.begins(fault, PKIBody.TYPE_CERT_CONFIRM);
            cell.lasts();
            cell.ends(PKIBody.TYPE_CERT_CONFIRM);
            cell.isInOrder();
        }
    }

    @ParameterizedTest
    @MethodSource("ofAnyMessage")
    void atTheCancellation(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "rejection and revocation")) {
            cell.reserveAndRollBack(Granted.class);
            cell.begins(fault, PKIBody.TYPE_CERT_CONFIRM, PKIBody.TYPE_REVOCATION_REQ);
            cell.lasts();
            cell.ends(PKIBody.TYPE_CERT_CONFIRM, PKIBody.TYPE_REVOCATION_REQ);
            cell.isInOrder();
        }
    }

    /** The answer to the reservation was lost, and now the questions what became of it meet the fault. */
    @ParameterizedTest
    @MethodSource("ofAnyMessage")
    void whenAskingWhatWasIssued(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "end of transaction and query")) {
            cell.begins(Fault.LOSES_ANSWER, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Unknown.class);
            cell.begins(fault, PKIBody.TYPE_ERROR, PKIBody.TYPE_GEN_MSG);
            cell.lasts();
            cell.ends(PKIBody.TYPE_ERROR, PKIBody.TYPE_GEN_MSG);
            cell.isInOrder();
        }
    }

    /** What the authority has issued under a poll whose answer got lost is found and cancelled; the next is a fresh one. */
    @ParameterizedTest
    @MethodSource("ofAnyMessage")
    void whilePolling(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "poll", AT_ONCE)) {
            cell.begins(Fault.WAITS, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Waiting.class);
            cell.begins(fault, PKIBody.TYPE_POLL_REQ);
            cell.lasts();
            cell.ends(PKIBody.TYPE_POLL_REQ);
            cell.settleUntilTold();
            cell.remember();
            cell.ends(PKIBody.TYPE_INIT_REQ);
            assertTrue(
                    cell.events().contains(CaEvent.Kind.ARRIVED)
                            || cell.events().contains(CaEvent.Kind.CANCELLED),
                    cell.bench.events::toString);
            cell.reserveAndCommit(Granted.class);
            cell.isInOrder();
        }
    }

    /** The list proves what the responder does not. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "SILENT",
                "BREAKS_OFF",
                "HTTP_500",
                "REDIRECTS",
                "GARBAGE",
                "TRUNCATED",
                "TWICE",
                "OVERSIZE",
                "WRONG_SIGNATURE",
                "WRONG_NONCE",
                "CLOCK_BEHIND",
                "CLOCK_AHEAD"
            })
    void atTheResponder(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "OCSP")) {
            cell.begins(fault, TestCa.OCSP);
            cell.reserveAndRollBack(Granted.class);
            cell.isInOrder();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "HTTP_500", "GARBAGE", "CLOCK_BEHIND"})
    void atBothPublications(Fault fault) throws Exception {
        try (Cell cell = new Cell(fault, "OCSP and CRL")) {
            cell.begins(fault, TestCa.OCSP, TestCa.CRL);
            cell.reserveAndRollBack(Granted.class);
            cell.lasts();
            cell.ends(TestCa.OCSP, TestCa.CRL);
            cell.isInOrder();
        }
    }

    @Test
    void nobodyThereAtTheReservation() throws Exception {
        try (Cell cell = new Cell("refused connection", "reservation")) {
            cell.begins(Fault.NONE);
            cell.reserveAndCommit(Unreachable.class);
            assertTrue(cell.bench.open().isEmpty());
            cell.ends();
            cell.isInOrder();
        }
    }

    @Test
    void nobodyThereAtTheConfirmation() throws Exception {
        try (Cell cell = new Cell("refused connection", "confirmation")) {
            cell.reserveAndCommit(Granted.class);
            cell.begins(Fault.NONE);
            cell.lasts();
            cell.ends();
            cell.isInOrder();
        }
    }

    @Test
    void nobodyThereAtTheCancellation() throws Exception {
        try (Cell cell = new Cell("refused connection", "rejection and revocation")) {
            cell.reserveAndRollBack(Granted.class);
            cell.begins(Fault.NONE);
            cell.lasts();
            cell.ends();
            cell.isInOrder();
        }
    }

    /** K11: nothing may be rolled back because of it. */
    @Test
    void vendorDownFromCommitThroughRestartAndRecovery() throws Exception {
        try (Cell cell = new Cell("down", "commit, restart, recovery")) {
            Bench.Tx tx = cell.bench.begin();
            cell.reserve(tx, Granted.class);
            tx.prepare();
            cell.begins(Fault.NONE);
            cell.bench.start();
            cell.remember();
            cell.bench.decide(tx);
            cell.bench.recover();
            cell.lasts();
            cell.bench.start();
            cell.bench.recover();
            cell.remember();
            cell.ends();
            cell.isInOrder();
        }
    }

    @Test
    void waitingForHoursOverARestartAndAnOutage() throws Exception {
        try (Cell cell = new Cell("waits 5 h", "reservation, polls, restart, outage", AT_ONCE)) {
            cell.begins(Fault.WAITS_LONG, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Waiting.class);
            for (int hour = 1; hour <= 5; hour++) {
                cell.bench.ca.up(hour != 4);
                cell.bench.clock.forward(Duration.ofHours(1));
                cell.bench.work();
                if (hour % 2 == 0) {
                    cell.bench.start();
                }
                assertFalse(cell.bench.open().isEmpty());
            }
            cell.remember();
            cell.ends(PKIBody.TYPE_INIT_REQ);
            cell.settleUntilTold();
            assertTrue(cell.events().contains(CaEvent.Kind.ARRIVED));
            cell.remember();
            cell.reserveAndCommit(Granted.class);
            cell.isInOrder();
            assertEquals(2, cell.bench.ca.books().all().size());
        }
    }

    @Test
    void waitingThatIsRolledBackIsWithdrawn() throws Exception {
        try (Cell cell = new Cell("waits", "reservation, rollback", AT_ONCE)) {
            cell.begins(Fault.WAITS_LONG, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndRollBack(Waiting.class);
            cell.isInOrder();
        }
    }

    @Test
    void waitingThatEndsWithANoIsTold() throws Exception {
        try (Cell cell = new Cell("waits, then refuses", "reservation, poll", AT_ONCE)) {
            cell.begins(Fault.WAITS, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Waiting.class);
            cell.begins(Fault.REFUSES, PKIBody.TYPE_POLL_REQ);
            cell.isInOrder();
            assertTrue(cell.events().contains(CaEvent.Kind.REFUSED), cell.bench.events::toString);
        }
    }

    /** Waiting for a moment is done within the call. */
    @Test
    void waitingForAMoment() throws Exception {
        try (Cell cell = new Cell("waits 1 s", "reservation", Map.of(Property.WAIT_IN_CALL, "8"))) {
            cell.begins(Fault.WAITS, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Granted.class);
            cell.isInOrder();
        }
    }

    /** The authority took the certificate back before we could confirm: the one promise a vendor can break is told. */
    @Test
    void undoneByTheVendorIsReported() throws Exception {
        try (Cell cell = new Cell("takes it back alone", "confirmation")) {
            cell.reserveAndCommit(Granted.class);
            cell.bench.ca.books().all().stream()
                    .filter(entry -> !entry.isConfirmed())
                    .forEach(cell.bench.ca::undo);
            cell.bench.promised.remove("line-1");
            cell.isInOrder();
            assertTrue(cell.events().contains(CaEvent.Kind.UNDONE_BY_VENDOR), cell.bench.events::toString);
        }
    }

    /** A failed reference may be asked for again; a certified one may not. */
    @Test
    void theReferenceIsFreeAfterAFailureAndTakenAfterASuccess() throws Exception {
        try (Cell cell = new Cell(Fault.GARBAGE, "reservation, then none")) {
            cell.begins(Fault.GARBAGE, PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Unknown.class);
            cell.ends(PKIBody.TYPE_INIT_REQ);
            cell.reserveAndCommit(Granted.class);
            cell.isInOrder();
            assertThrows(CaConnectorException.class, () -> cell.bench.reserve(cell.bench.begin(), "line-1"));
        }
    }

    /** An authority that publishes nothing but gives its list on request. */
    @Test
    void revocationIsProvenByAListAskedForByMessage() throws Exception {
        try (Cell cell = new Cell(
                "publishes nothing", "CRL by message", Map.of(Property.OCSP_URL, "", Property.CRL_URL, "cmp"))) {
            cell.reserveAndRollBack(Granted.class);
            cell.isInOrder();
        }
    }

    @Test
    void aSharedSecretProtectsAsWell() throws Exception {
        Map<Property, String> mac = Map.of(
                Property.PROTECTION,
                "PBMAC1",
                Property.MAC_REFERENCE,
                "ra-cfca",
                Property.MAC_SECRET,
                "a shared secret");
        try (Bench bench = new Bench(Keys.SM2, mac)) {
            bench.ca.useMac();
            bench.certify("line-1");
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.WRONG_SIGNATURE);
            assertEquals(Unknown.class, bench.reserve(bench.begin(), "line-2").getClass());
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.NONE);
            bench.settle();
            assertEquals(java.util.List.of(), bench.violations());
        }
    }
}
