package org.calink.membership;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.CreditCode;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects who becomes what: one administrator an enterprise, and nobody joins under a wrong name. */
class IdentityPolicyTest {

    private static final String CODE = "91210100123456788H";
    private final Enterprise known = new Enterprise(CreditCode.of(CODE), "沈阳示范建设（集团）有限公司", Instant.EPOCH);

    @Test
    void theFirstAdministratorNeedsNobody() {
        assertDoesNotThrow(() -> check(IdentityKind.ADMINISTRATOR, "新企业", null, false));
        assertDoesNotThrow(() -> check(IdentityKind.ADMINISTRATOR, known.getName(), known, false));
    }

    @Test
    void aSecondAdministratorIsRefused() {
        assertEquals(
                MembershipReason.ADMINISTRATOR_EXISTS,
                refusal(IdentityKind.ADMINISTRATOR, known.getName(), known, true)
                        .reason());
    }

    @Test
    void othersJoinOnlyWhatIsRegistered() {
        assertEquals(
                MembershipReason.ENTERPRISE_UNKNOWN,
                refusal(IdentityKind.PROJECT_LEADER, "新企业", null, false).reason());
        assertDoesNotThrow(() -> check(IdentityKind.COST_ENGINEER, "沈阳示范建设(集团)有限公司 ", known, true));
        assertEquals(
                MembershipReason.NAME_DIFFERS,
                refusal(IdentityKind.PROJECT_LEADER, "沈阳示范建设", known, true).reason());
    }

    @Test
    void everythingThatIsWrongWithTheFormIsSaidAtOnce() {
        Refused refused = assertThrows(
                Refused.class,
                () -> IdentityPolicy.checkForm(new IdentityRequest(IdentityKind.ADMINISTRATOR, " ", "9121", false)));
        assertEquals(
                List.of(
                        new Problem("enterpriseName", InputReason.REQUIRED),
                        new Problem("creditCode", InputReason.CREDIT_CODE_FORM)),
                refused.problems());
    }

    @Test
    void aDoubtfulCodeNeedsASecondLookAndIsNoDeadEnd() {
        String early = "91350211M0000XUF46";
        Refused refused = assertThrows(
                Refused.class,
                () -> IdentityPolicy.checkForm(new IdentityRequest(IdentityKind.ADMINISTRATOR, "企业", early, false)));
        assertEquals(MembershipReason.CODE_DOUBTFUL, refused.reason());
        assertEquals(
                CreditCode.of(early),
                IdentityPolicy.checkForm(new IdentityRequest(IdentityKind.ADMINISTRATOR, "企业", early, true)));
    }

    private static void check(IdentityKind identity, String name, Enterprise known, boolean hasAdministrator) {
        IdentityPolicy.check(new IdentityRequest(identity, name, CODE, false), known, hasAdministrator);
    }

    private static Refused refusal(IdentityKind identity, String name, Enterprise known, boolean hasAdministrator) {
        return assertThrows(Refused.class, () -> check(identity, name, known, hasAdministrator));
    }
}
