package org.calink.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.Instant;
import org.calink.kernel.Database;
import org.junit.jupiter.api.Test;

/** A row that was changed after it was written is found out, wherever it was changed. */
class AuditChainTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00.123456789Z");
    private static final AuditFact FACT = new AuditFact(
            NOW, "staff:3", "127.0.0.1", "ENTERPRISE_APPROVED", "Enterprise", "17", AuditResult.DONE, "看过原件");

    @Test
    void cannotBeMadeToReadAlikeByMovingALetter() {
        AuditFact moved = new AuditFact(
                NOW, "staff:3", "127.0.0.1", "ENTERPRISE_APPROVEDE", "nterprise", "17", AuditResult.DONE, "看过原件");
        assertNotEquals(
                AuditChain.hash(1, FACT, AuditChain.BEGINNING), AuditChain.hash(1, moved, AuditChain.BEGINNING));
    }

    @Test
    void survivesTheDatabaseAndShowsAChange() {
        try (Database database = Database.fresh()) {
            String hash = AuditChain.hash(1, FACT, AuditChain.BEGINNING);
            database.inTransaction(em -> em.createNativeQuery(
                            "insert into audit_entry values (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
                    .setParameter(1, Timestamp.from(FACT.at()))
                    .setParameter(2, FACT.actor())
                    .setParameter(3, FACT.address())
                    .setParameter(4, FACT.action())
                    .setParameter(5, FACT.subjectKind())
                    .setParameter(6, FACT.subjectId())
                    .setParameter(7, FACT.result().name())
                    .setParameter(8, FACT.note())
                    .setParameter(9, AuditChain.BEGINNING)
                    .setParameter(10, hash)
                    .executeUpdate());
            assertTrue(follows(database));
            assertEquals(hash, database.inTransaction(em -> em.find(AuditEntry.class, 1L)
                    .getHash()));
            database.inTransaction(em -> em.createNativeQuery("update audit_entry set subject_id = '18'")
                    .executeUpdate());
            assertFalse(follows(database));
        }
    }

    private static boolean follows(Database database) {
        return database.inTransaction(em -> em.find(AuditEntry.class, 1L).follows(0, AuditChain.BEGINNING));
    }
}
