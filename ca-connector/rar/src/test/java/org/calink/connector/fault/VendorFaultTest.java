package org.calink.connector.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIBody;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The vendor's rows of the fault matrix. After each: the authority's books hold exactly one valid certificate for a granted
 * and committed reservation and none otherwise, and nothing stays unsettled.
 */
class VendorFaultTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.NONE, Granted.class),
                arguments(Fault.REFUSES, Refused.class),
                arguments(Fault.HTTP_500, Unknown.class),
                arguments(Fault.GARBAGE, Unknown.class),
                arguments(Fault.SILENT, Unknown.class),
                arguments(Fault.LOSES_ANSWER, Unknown.class),
                arguments(Fault.WRONG_SIGNATURE, Unknown.class),
                arguments(Fault.UNPROTECTED, Unknown.class),
                arguments(Fault.WRONG_NONCE, Unknown.class),
                arguments(Fault.WRONG_TRANSACTION, Unknown.class),
                arguments(Fault.WRONG_RECIPIENT, Unknown.class),
                arguments(Fault.WRONG_SENDER, Unknown.class),
                arguments(Fault.CLOCK_SKEW, Unknown.class),
                arguments(Fault.WRONG_BODY, Unknown.class),
                arguments(Fault.SECOND_CERTIFICATE, Unknown.class),
                arguments(Fault.OTHER_KEY, Unacceptable.class),
                arguments(Fault.OTHER_SUBJECT, Unacceptable.class),
                arguments(Fault.OTHER_ISSUER, Unacceptable.class),
                arguments(Fault.WRONG_USAGE, Unacceptable.class),
                arguments(Fault.SHORT_VALIDITY, Unacceptable.class),
                arguments(Fault.NO_IDENTITY, Unacceptable.class),
                arguments(Fault.WAITS, Granted.class));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("faults")
    void neverMoreNorLessThanPromised(Fault fault, Class<? extends ReserveResult> expected) throws Exception {
        try (Bench bench = new Bench(Keys.P256, Map.of(Property.WAIT_IN_CALL, "8"))) {
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, fault).ignoresRejection();
            Bench.Tx tx = bench.begin();
            ReserveResult result = bench.reserve(tx, "line-1");
            assertEquals(expected, result.getClass(), result::summary);
            if (tx.prepare() == javax.transaction.xa.XAResource.XA_OK) {
                tx.commit();
            }
            bench.settle();
            int promised = result instanceof Granted ? 1 : 0;
            assertEquals(promised, bench.ca.books().confirmed());
            assertEquals(promised, bench.ca.books().valid());
            assertTrue(bench.open().isEmpty(), () -> bench.open().toString());
        }
    }

    @Test
    void nobodyThereIsUnreachableAndLeavesNothingToSettle() throws Exception {
        try (Bench bench = new Bench(Keys.P256, Map.of(Property.SERVER_URL, "http://127.0.0.1:1"))) {
            ReserveResult result = bench.reserve(bench.begin(), "line-1");
            assertEquals(Unreachable.class, result.getClass());
            assertTrue(bench.open().isEmpty());
        }
    }

    /** A failed reference may be asked for again; a certified one may not. */
    @Test
    void theReferenceIsFreeAfterAFailureAndTakenAfterASuccess() throws Exception {
        try (Bench bench = new Bench(Keys.P256)) {
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.GARBAGE);
            assertEquals(Unknown.class, bench.reserve(bench.begin(), "line-1").getClass());
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.NONE);
            Bench.Tx tx = bench.begin();
            assertEquals(Granted.class, bench.reserve(tx, "line-1").getClass());
            tx.prepare();
            tx.commit();
            bench.settle();
            org.junit.jupiter.api.Assertions.assertThrows(
                    org.calink.connector.CaConnectorException.class, () -> bench.reserve(bench.begin(), "line-1"));
            assertEquals(1, bench.ca.books().valid());
        }
    }

    @Test
    void confirmationIsRepeatedUntilTheAuthorityAnswers() throws Exception {
        for (Fault fault : new Fault[] {Fault.LOSES_ANSWER, Fault.HTTP_500, Fault.WRONG_SIGNATURE, Fault.WRONG_NONCE}) {
            try (Bench bench = new Bench(Keys.P256)) {
                Bench.Tx tx = bench.begin();
                bench.reserve(tx, "line-1");
                tx.prepare();
                tx.commit();
                bench.ca.fault(PKIBody.TYPE_CERT_CONFIRM, fault);
                bench.settle(java.time.Duration.ofSeconds(10));
                assertFalse(bench.open().isEmpty());
                bench.ca.fault(PKIBody.TYPE_CERT_CONFIRM, Fault.NONE);
                bench.settle();
                assertTrue(bench.open().isEmpty());
                assertEquals(1, bench.ca.books().confirmed());
            }
        }
    }

    @Test
    void revocationIsProvenByTheListWhereTheResponderFails() throws Exception {
        for (Fault fault : new Fault[] {Fault.HTTP_500, Fault.WRONG_NONCE, Fault.WRONG_SIGNATURE}) {
            try (Bench bench = new Bench(Keys.P256)) {
                bench.ca.fault(100, fault).ignoresRejection();
                Bench.Tx tx = bench.begin();
                bench.reserve(tx, "line-1");
                tx.rollback();
                bench.settle();
                assertEquals(0, bench.ca.books().valid());
                assertTrue(bench.open().isEmpty());
            }
        }
    }

    /** An authority that publishes nothing but gives its list on request. */
    @Test
    void revocationIsProvenByAListAskedForByMessage() throws Exception {
        try (Bench bench = new Bench(Keys.SM2, Map.of(Property.OCSP_URL, "", Property.CRL_URL, "cmp"))) {
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.rollback();
            bench.settle();
            assertEquals(0, bench.ca.books().valid());
            assertTrue(bench.open().isEmpty(), bench.open()::toString);
        }
    }

    @Test
    void waitingLongIsKeptPolledAndCollected() throws Exception {
        try (Bench bench = new Bench(Keys.P256, Map.of(Property.WAIT_IN_CALL, "0"))) {
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.WAITS_LONG);
            Bench.Tx first = bench.begin();
            assertEquals(Waiting.class, bench.reserve(first, "line-1").getClass());
            first.prepare();
            first.commit();
            bench.settle(java.time.Duration.ofSeconds(20));
            bench.start();
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.NONE);
            bench.settle(java.time.Duration.ofSeconds(4));
            assertTrue(bench.eventKinds().contains(org.calink.connector.CaEvent.Kind.ARRIVED));
            Bench.Tx second = bench.begin();
            assertEquals(Granted.class, bench.reserve(second, "line-1").getClass());
            second.prepare();
            second.commit();
            bench.settle();
            assertEquals(1, bench.ca.books().all().size());
            assertEquals(1, bench.ca.books().confirmed());
        }
    }

    @Test
    void waitingThatIsRolledBackIsWithdrawn() throws Exception {
        try (Bench bench = new Bench(Keys.P256, Map.of(Property.WAIT_IN_CALL, "0"))) {
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.WAITS_LONG);
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.rollback();
            bench.settle();
            assertTrue(bench.open().isEmpty());
            assertEquals(0, bench.ca.books().all().size());
        }
    }

    /** The authority took the certificate back before we could confirm: told, not hidden. */
    @Test
    void undoneByTheVendorIsReported() throws Exception {
        try (Bench bench = new Bench(Keys.P256)) {
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.prepare();
            bench.ca.books().all().forEach(entry -> bench.ca.undo(entry));
            tx.commit();
            bench.settle();
            assertTrue(
                    bench.eventKinds().contains(org.calink.connector.CaEvent.Kind.UNDONE_BY_VENDOR),
                    bench.events::toString);
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
            Bench.Tx tx = bench.begin();
            ReserveResult result = bench.reserve(tx, "line-1");
            assertEquals(Granted.class, result.getClass(), result::summary);
            tx.prepare();
            tx.commit();
            bench.settle();
            assertEquals(1, bench.ca.books().confirmed());
            bench.ca.fault(PKIBody.TYPE_INIT_REQ, Fault.WRONG_SIGNATURE);
            assertEquals(Unknown.class, bench.reserve(bench.begin(), "line-2").getClass());
        }
    }
}
