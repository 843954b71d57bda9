package org.calink.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problem;
import org.calink.kernel.Problems;
import org.calink.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weak passwords are refused for the reason that helps; hashes are salted and slow, and tell nothing. */
class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Linjiang-2026", "dongbei 7 Hao", "Tz9kqWmPXv", "沈阳Bei7ling08"})
    void acceptsTenCharactersOfThreeKinds(String password) {
        assertEquals(List.of(), reasons(password));
    }

    @Test
    void refusesForTheReasonThatHelps() {
        assertEquals(List.of(InputReason.REQUIRED), reasons(" "));
        assertEquals(List.of(AccountReason.PASSWORD_TOO_SHORT), reasons("Aa1!aaaaa"));
        assertEquals(List.of(AccountReason.PASSWORD_TOO_SIMPLE), reasons("linjianglu2026"));
        assertEquals(List.of(AccountReason.PASSWORD_CONTAINS_NUMBER), reasons("Ab-13812345678"));
        assertEquals(List.of(InputReason.TOO_LONG), reasons("Aa1!".repeat(40)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password123!", "P@ssw0rd2024", "Admin@123456", "1QAZ2wsx3edc", "Qwer1234!@#$"})
    void refusesCommonOnesInAnyCapitals(String password) {
        assertEquals(List.of(AccountReason.PASSWORD_COMMON), reasons(password));
    }

    @Test
    void hashesWithASaltOfItsOwn() {
        String hash = PasswordHash.of("Linjiang-2026");
        assertNotEquals(hash, PasswordHash.of("Linjiang-2026"));
        assertTrue(PasswordHash.matches("Linjiang-2026", hash));
        assertFalse(PasswordHash.matches("linjiang-2026", hash));
        assertFalse(PasswordHash.matches("Linjiang-2026", null));
        assertTrue(hash.startsWith("pbkdf2-sha512:210000:"));
    }

    private static List<Reason> reasons(String password) {
        Problems problems = new Problems();
        PasswordPolicy.check(password, "13812345678", "password", problems);
        return problems.found().stream().map(Problem::reason).toList();
    }
}
