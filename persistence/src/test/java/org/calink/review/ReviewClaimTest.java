package org.calink.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.calink.account.Roles;
import org.calink.account.StaffMember;
import org.calink.kernel.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protects that a claim keeps colleagues away for half an hour, and that who worked longer loses it only to a colleague. */
class ReviewClaimTest {

    private static final Instant TAKEN = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant LAPSED = TAKEN.plus(Duration.ofMinutes(31));

    private final Database database = Database.fresh();
    private final StaffMember first = kept("claims-first");
    private final StaffMember second = kept("claims-second");
    private final ReviewClaim claim = new ReviewClaim(ReviewSubject.ENTERPRISE, 1, first, TAKEN);

    @AfterEach
    void close() {
        database.close();
    }

    private StaffMember kept(String login) {
        return database.inTransaction(em -> {
            StaffMember staff = new StaffMember(login, login, "Linjiang-2026", Set.of(Roles.REVIEWER), Instant.EPOCH);
            em.persist(staff);
            return staff;
        });
    }

    @Test
    void aLiveClaimCountsForEverybody() {
        assertTrue(claim.countsFor(first.getId(), TAKEN));
        assertTrue(claim.countsFor(second.getId(), TAKEN));
    }

    @Test
    void aLapsedOneCountsForItsOwnerUntilAColleagueTakesIt() {
        assertTrue(claim.countsFor(first.getId(), LAPSED));
        assertFalse(claim.countsFor(second.getId(), LAPSED));
        claim.take(second, LAPSED);
        assertTrue(claim.countsFor(first.getId(), LAPSED));
        assertFalse(claim.isOf(first.getId()));
        assertFalse(claim.countsFor(first.getId(), LAPSED.plus(Duration.ofMinutes(31))));
    }
}
