package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javax.transaction.xa.XAResource;
import org.calink.connector.CaConnection;
import org.calink.connector.CaEvent;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.ReserveResult;
import org.calink.connector.ReserveResult.Granted;
import org.calink.connector.configuration.Property;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promise of the adapter: a committed certificate is valid and confirmed, a rolled back one is proven revoked. */
class TransactionTest {

    @ParameterizedTest
    @EnumSource(Keys.class)
    void commitConfirmsTheCertificate(Keys kind) throws Exception {
        try (Bench bench = new Bench(kind)) {
            Bench.Tx tx = bench.begin();
            Granted granted = assertInstanceOf(Granted.class, bench.reserve(tx, "line-1"));
            assertEquals(XAResource.XA_OK, tx.prepare());
            tx.commit();
            bench.settle();
            assertEquals(1, bench.ca.books().confirmed());
            assertEquals(java.util.List.of(CaEvent.Kind.ACTIVATED), bench.eventKinds());
            try (CaConnection connection = bench.begin().connection()) {
                assertEquals(
                        State.GOOD,
                        connection.status(granted.signing().serial()).state());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Keys.class)
    void rollbackLeavesNothingValid(Keys kind) throws Exception {
        try (Bench bench = new Bench(kind)) {
            Bench.Tx tx = bench.begin();
            assertInstanceOf(Granted.class, bench.reserve(tx, "line-1"));
            tx.rollback();
            bench.settle();
            assertEquals(0, bench.ca.books().valid());
            assertTrue(bench.open().isEmpty());
            assertEquals(java.util.List.of(CaEvent.Kind.CANCELLED), bench.eventKinds());
        }
    }

    /** Half of the field answers a rejection with a yes and does nothing (domain facts 2.2). */
    @Test
    void rollbackRevokesWhereRejectionIsIgnored() throws Exception {
        try (Bench bench = new Bench(Keys.SM2)) {
            bench.ca.ignoresRejection();
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.rollback();
            bench.settle();
            assertEquals(0, bench.ca.books().valid());
        }
    }

    @Test
    void aPairIsReservedConfirmedAndDeliveredToTheToken() throws Exception {
        try (Bench bench = new Bench(Keys.SM2, Map.of(Property.DUAL_CERTIFICATES, "true"))) {
            Bench.Tx tx = bench.begin();
            Granted granted = assertInstanceOf(Granted.class, bench.reserve(tx, "line-1"));
            assertTrue(granted.encryption().isPresent() && granted.csrResponse().isPresent());
            tx.prepare();
            tx.commit();
            bench.settle();
            assertEquals(2, bench.ca.books().confirmed());
        }
    }

    @Test
    void bothOfAPairGoWithARollback() throws Exception {
        try (Bench bench = new Bench(Keys.SM2, Map.of(Property.DUAL_CERTIFICATES, "true"))) {
            bench.ca.ignoresRejection();
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.prepare();
            tx.rollback();
            bench.settle();
            assertEquals(2, bench.ca.books().all().size());
            assertEquals(0, bench.ca.books().valid());
        }
    }

    @Test
    void pkcs10FormCountsFromMinusOne() throws Exception {
        try (Bench bench =
                new Bench(Keys.RSA, Map.of(Property.REQUEST_FORM, "PKCS10", Property.PROTECTION, "SIGNATURE"))) {
            Bench.Tx tx = bench.begin();
            ReserveResult result = bench.reserve(tx, "line-1");
            assertInstanceOf(Granted.class, result, result::summary);
            tx.prepare();
            tx.commit();
            bench.settle();
            assertEquals(1, bench.ca.books().confirmed());
        }
    }
}
