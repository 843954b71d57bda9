package org.calink.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.junit.jupiter.api.Test;

/** Protects that only reviewers see who somebody is, and that each role sees what its own work is done with. */
class StaffViewPolicyTest {

    @Test
    void reviewersSeeWhatIsReviewed() {
        assertEquals(EnumSet.complementOf(EnumSet.of(DocumentKind.INVOICE)), seenBy(Roles.REVIEWER));
    }

    @Test
    void othersSeeNothingOfThePerson() {
        assertEquals(Set.of(DocumentKind.APPLICATION_FORM), seenBy(Roles.CERTIFICATE_MAKER));
        assertEquals(Set.of(DocumentKind.INVOICE), seenBy(Roles.FINANCE));
        for (String role : Set.of(Roles.DISPATCHER, Roles.AUDITOR, Roles.ADMINISTRATOR)) {
            assertEquals(Set.of(), seenBy(role), role);
        }
    }

    @Test
    void twoRolesSeeWhatEachOfThemSees() {
        assertTrue(StaffViewPolicy.allows(Set.of(Roles.FINANCE, Roles.REVIEWER), DocumentKind.ID_PORTRAIT));
    }

    private static Set<DocumentKind> seenBy(String role) {
        return Stream.of(DocumentKind.values())
                .filter(kind -> StaffViewPolicy.allows(Set.of(role), kind))
                .collect(Collectors.toSet());
    }
}
