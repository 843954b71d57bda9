package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.List;
import org.calink.catalogue.CaVendor;
import org.calink.catalogue.Medium;
import org.calink.kernel.Database;
import org.calink.order.Order;
import org.calink.order.OrderLine;
import org.calink.token.TokenState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects, in the database itself: one claim, one open attempt, one certificate for a line. */
class CertificateMappingTest {

    private final Database database = Database.fresh();
    private final long order =
            database.inTransaction(em -> MadeOrder.toBeMade(em).getId());
    private final long issuance = database.inTransaction(
            em -> MadeOrder.planned(em, em.find(Order.class, order)).getId());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAttemptIsClaimedOnceAndAgainOnlyAfterAWait() {
        assertEquals(1, claim());
        assertEquals(0, claim());
        database.doInTransaction(em -> {
            Issuance found = em.find(Issuance.class, issuance);
            found.reserve(MadeOrder.ACT);
            found.waits("ab", MadeOrder.NOON, MadeOrder.ACT);
            found.arrived(MadeOrder.ACT);
        });
        assertEquals(1, claim());
    }

    private int claim() {
        return database.inTransaction(em -> em.createNamedQuery(Issuance.CLAIM)
                .setParameter("id", issuance)
                .setParameter("now", MadeOrder.NOON)
                .setParameter("sources", EnumSet.of(IssuanceState.PLANNED, IssuanceState.ARRIVED))
                .executeUpdate());
    }

    @Test
    void aLineHasOneOpenAttempt() {
        assertThrows(
                PersistenceException.class,
                () -> database.doInTransaction(em -> MadeOrder.planned(em, em.find(Order.class, order), 2)));
    }

    @Test
    void aCertificateIsFoundByWhateverNamesItAndLeavesTheDeskWhenWritten() {
        assertEquals(1, atDesk(), "to be made");
        database.doInTransaction(em -> {
            Issuance found = em.find(Issuance.class, issuance);
            found.reserve(MadeOrder.ACT);
            found.issued("ab", MadeOrder.ACT);
            MadeOrder.made(em, found, "0A");
            found.getLine().order().fulfil(MadeOrder.ACT);
        });
        assertEquals(1, atDesk(), "to be written");
        database.doInTransaction(em -> {
            Certificate certificate = em.createNamedQuery(Certificate.BY_SERIAL, Certificate.class)
                    .setParameter("vendor", CaVendor.BJCA)
                    .setParameter("serial", "0A")
                    .getSingleResult();
            long line = certificate.getLine().getId();
            long enterprise = certificate.getEnterprise().getId();
            assertEquals(
                    List.of(certificate),
                    em.createNamedQuery(Certificate.OF_LINE)
                            .setParameter("line", line)
                            .getResultList());
            assertEquals(
                    List.of(certificate),
                    em.createNamedQuery(Certificate.OF_ORDERS)
                            .setParameter(
                                    "orders", List.of(certificate.getLine().order()))
                            .getResultList());
            assertEquals(
                    List.of(certificate),
                    em.createNamedQuery(Certificate.OF_ENTERPRISE)
                            .setParameter("enterprise", enterprise)
                            .getResultList());
            assertEquals(
                    List.of(certificate),
                    em.createNamedQuery(Certificate.ON_TOKEN)
                            .setParameter("token", certificate.getToken())
                            .getResultList());
            certificate.written(MadeOrder.ACT);
            certificate.written(MadeOrder.ACT);
            assertEquals(TokenState.PERSONALISED, certificate.getToken().getState());
        });
        assertEquals(0, atDesk(), "written");
    }

    private int atDesk() {
        return database.inTransaction(em -> em.createNamedQuery(Certificate.LINES_AT_DESK, OrderLine.class)
                .getResultList()
                .size());
    }

    @Test
    void aLineHasOneCertificate() {
        database.doInTransaction(em -> MadeOrder.made(em, em.find(Issuance.class, issuance), "0A"));
        assertThrows(
                PersistenceException.class,
                () -> database.doInTransaction(em -> MadeOrder.made(em, em.find(Issuance.class, issuance), "0B")));
    }

    @Test
    void historyKeepsEveryMove() {
        database.doInTransaction(em -> em.find(Issuance.class, issuance).unknown(MadeOrder.ACT.because("silence")));
        database.doInTransaction(em -> {
            Issuance found = em.createNamedQuery(Issuance.OF_LINE, Issuance.class)
                    .setParameter(
                            "line",
                            em.find(Order.class, order).line(Medium.UKEY).getId())
                    .getSingleResult();
            assertEquals(
                    List.of("PLAN", "LOSE_SIGHT"),
                    found.getHistory().stream().map(IssuanceHistory::getEvent).toList());
            assertEquals("silence", found.getOutcomeNote());
        });
    }
}
