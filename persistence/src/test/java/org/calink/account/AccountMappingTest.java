package org.calink.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import org.calink.kernel.Database;
import org.calink.kernel.MobileNumber;
import org.junit.jupiter.api.Test;

/** A number is sealed, found by its hash, and has one account; the texts to agree to are there from the start. */
class AccountMappingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final MobileNumber NUMBER = MobileNumber.of("13812345678");

    @Test
    void sealsTheNumberAndHoldsItOnce() {
        try (Database database = Database.fresh()) {
            register(database);
            database.inTransaction(em -> {
                Account found = em.createNamedQuery("Account.byMobileHash", Account.class)
                        .setParameter("hash", Account.hashOf(NUMBER))
                        .getSingleResult();
                assertEquals(NUMBER, found.getMobile());
                String column = (String)
                        em.createNativeQuery("select mobile from account").getSingleResult();
                assertFalse(column.contains("12345678"));
                return null;
            });
            assertThrows(PersistenceException.class, () -> register(database));
        }
    }

    @Test
    void hasEveryTextInForce() {
        try (Database database = Database.fresh()) {
            for (ConsentKind kind : ConsentKind.values()) {
                ConsentText text =
                        database.inTransaction(em -> em.createNamedQuery("ConsentText.inForce", ConsentText.class)
                                .setParameter("kind", kind)
                                .setParameter("now", NOW)
                                .getSingleResult());
                assertTrue(text.getBody().length() > 300, text.getTitle());
            }
        }
    }

    private static void register(Database database) {
        database.inTransaction(em -> {
            em.persist(new Account(NUMBER, "Linjiang-2026", NOW));
            return null;
        });
    }
}
