package org.calink.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.calink.account.Account;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Database;
import org.calink.kernel.MobileNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protects, in the database itself, that an enterprise has one administrator and that nobody holds an identity twice. */
class MembershipMappingTest {

    private static final Act NOW = new Act("account:1", Instant.EPOCH, null);

    private final Database database = Database.fresh();
    private Long enterprise;
    private Long first;
    private Long second;

    @BeforeEach
    void peopleAndAnEnterprise() {
        database.doInTransaction(em -> {
            first = account(em, "13800138000");
            second = account(em, "13800138001");
            Enterprise begun = new Enterprise(CreditCode.of("91210100123456788H"), "企业", Instant.EPOCH);
            em.persist(begun);
            enterprise = begun.getId();
        });
    }

    private static Long account(EntityManager em, String mobile) {
        Account account = new Account(MobileNumber.of(mobile), "Long-enough-1", Instant.EPOCH);
        em.persist(account);
        return account.getId();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ofTwoAdministratorsAtOnceOneComesThrough() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Long>> answers = both.invokeAll(List.of(
                    () -> ask(first, IdentityKind.ADMINISTRATOR, together),
                    () -> ask(second, IdentityKind.ADMINISTRATOR, together)));
            assertEquals(
                    1,
                    answers.stream().filter(MembershipMappingTest::cameThrough).count());
        } finally {
            both.shutdownNow();
        }
        assertEquals(1, administrators());
    }

    private Long ask(Long account, IdentityKind identity, CyclicBarrier together) {
        return database.inTransaction(em -> {
            Membership membership = new Membership(
                    em.find(Account.class, account), em.find(Enterprise.class, enterprise), identity, NOW);
            if (together != null) {
                meet(together);
            }
            em.persist(membership);
            return membership.getId();
        });
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean cameThrough(Future<Long> answer) {
        try {
            return answer.get() != null;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int administrators() {
        return database.inTransaction(em -> em.createNamedQuery(Membership.ADMINISTRATOR_OF, Membership.class)
                .setParameter("enterprise", enterprise)
                .getResultList()
                .size());
    }

    @Test
    void anAdministratorWhoEndedMakesRoom() {
        Long held = ask(first, IdentityKind.ADMINISTRATOR, null);
        assertThrows(PersistenceException.class, () -> ask(second, IdentityKind.ADMINISTRATOR, null));
        database.doInTransaction(em -> em.find(Membership.class, held).end(NOW));
        ask(second, IdentityKind.ADMINISTRATOR, null);
        assertEquals(1, administrators());
    }

    @Test
    void theSameRequestTwiceIsRefusedUntilTheFirstIsOver() {
        Long waiting = ask(first, IdentityKind.COST_ENGINEER, null);
        assertThrows(PersistenceException.class, () -> ask(first, IdentityKind.COST_ENGINEER, null));
        database.doInTransaction(em -> em.find(Membership.class, waiting).withdraw(NOW));
        ask(first, IdentityKind.COST_ENGINEER, null);
        ask(first, IdentityKind.PROJECT_LEADER, null);
    }
}
