package org.calink.review;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.calink.account.Account;
import org.calink.account.Roles;
import org.calink.account.StaffMember;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.EnterpriseSamples;
import org.calink.kernel.MobileNumber;
import org.calink.order.Order;
import org.calink.person.Person;
import org.junit.jupiter.api.Test;

/** Protects that nobody decides about their own matter, however they signed in. */
class OwnMatterPolicyTest {

    private static final MobileNumber NUMBER = MobileNumber.of("13800138000");

    private final Enterprise enterprise = EnterpriseSamples.complete("91210100123456788H");
    private final Person applicant = new Person(new Account(NUMBER, "Linjiang-2026", Instant.EPOCH), Instant.EPOCH);

    @Test
    void aColleagueDecides() {
        assertFalse(OwnMatterPolicy.concerns(staff("reviewer", "赵敏"), enterprise, applicant));
        assertFalse(OwnMatterPolicy.concerns(staff("reviewer", "赵敏"), enterprise, null));
    }

    @Test
    void theApplicantAndTheLegalRepresentativeDoNot() {
        assertTrue(OwnMatterPolicy.concerns(staff(NUMBER.text(), "赵敏"), enterprise, applicant));
        assertTrue(OwnMatterPolicy.concerns(staff("reviewer", "王某"), enterprise, null));
        assertTrue(OwnMatterPolicy.concerns(staff("reviewer", "王 某 "), enterprise, null));
    }

    @Test
    void anOrderConcernsWhomItsEnterpriseConcernsAndWhoeverPlacedIt() {
        MobileNumber other = MobileNumber.of("13900139000");
        Account account = new Account(other, "Linjiang-2026", Instant.EPOCH);
        Order order = Order.newMasterLock(account, enterprise, Instant.EPOCH);
        Person placed = new Person(account, Instant.EPOCH);
        assertFalse(OwnMatterPolicy.concerns(staff("reviewer", "赵敏"), order, applicant, placed));
        assertFalse(OwnMatterPolicy.concerns(staff("reviewer", "赵敏"), order, null, null));
        assertTrue(OwnMatterPolicy.concerns(staff("reviewer", "王某"), order, applicant, placed));
        assertTrue(OwnMatterPolicy.concerns(staff(NUMBER.text(), "赵敏"), order, applicant, placed));
        assertTrue(OwnMatterPolicy.concerns(staff(other.text(), "赵敏"), order, applicant, placed));
    }

    private static StaffMember staff(String login, String name) {
        return new StaffMember(login, name, "Linjiang-2026", Set.of(Roles.REVIEWER), Instant.EPOCH);
    }
}
