package org.calink.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Guessing gets slower, and stops at the fifth failure for a quarter of an hour. */
class SignInFailuresTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private final SignInFailures failures = new SignInFailures("somebody");

    @Test
    void letsTwoSlipsPass() {
        fail(2);
        assertDoesNotThrow(() -> failures.admit(NINE));
        assertDoesNotThrow(() -> failures.admit(NINE.minusMillis(3)), "somebody at the same moment, on another clock");
    }

    @Test
    void makesTheNextTriesWait() {
        fail(3);
        assertEquals(
                AccountReason.SIGN_IN_TOO_SOON, refusal(NINE.plusSeconds(1)).reason());
        assertDoesNotThrow(() -> failures.admit(NINE.plusSeconds(2)));
        fail(1);
        assertEquals(
                AccountReason.SIGN_IN_TOO_SOON, refusal(NINE.plusSeconds(3)).reason());
        assertDoesNotThrow(() -> failures.admit(NINE.plusSeconds(4)));
    }

    @Test
    void locksAtTheFifthForFifteenMinutes() {
        fail(5);
        Refused refused = refusal(NINE.plusSeconds(61));
        assertEquals(AccountReason.SIGN_IN_LOCKED, refused.reason());
        assertEquals(14L, refused.problems().get(0).details().get(0));
        assertDoesNotThrow(() -> failures.admit(NINE.plus(SignInFailures.LOCK)));
    }

    @Test
    void beginsAnewAfterSuccessOrAQuietQuarterOfAnHour() {
        fail(5);
        failures.failed(NINE.plus(SignInFailures.LOCK).plusSeconds(1));
        assertDoesNotThrow(() -> failures.admit(NINE.plus(SignInFailures.LOCK).plusSeconds(1)));
        failures.succeeded();
        assertDoesNotThrow(() -> failures.admit(NINE));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.failed(NINE);
        }
    }

    private Refused refusal(Instant at) {
        return assertThrows(Refused.class, () -> failures.admit(at));
    }
}
