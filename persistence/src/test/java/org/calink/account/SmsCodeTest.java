package org.calink.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.calink.account.SmsCode.Outcome;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Reason;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** A code is good for five minutes, five tries and one use; a number gets one a minute and ten a day. */
class SmsCodeTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final MobileNumber NUMBER = MobileNumber.of("13812345678");

    @Test
    void opensOnce() {
        SmsCode code = code();
        assertEquals(Outcome.RIGHT, code.attempt("047113", NINE.plusSeconds(60)));
        assertEquals(Outcome.EXPIRED, code.attempt("047113", NINE.plusSeconds(61)));
    }

    @Test
    void isTakenAsAnInputMethodWritesIt() {
        assertEquals(Outcome.RIGHT, code().attempt("０４７ １１３ ", NINE));
    }

    @Test
    void isWorthlessAfterFiveMinutes() {
        assertEquals(Outcome.RIGHT, code().attempt("047113", NINE.plus(SmsCode.LIFETIME)));
        assertEquals(
                Outcome.EXPIRED,
                code().attempt("047113", NINE.plus(SmsCode.LIFETIME).plusMillis(1)));
    }

    @Test
    void isUsedUpByFiveWrongTries() {
        SmsCode code = code();
        for (int left = 4; left > 0; left--) {
            assertEquals(Outcome.WRONG, code.attempt("000000", NINE));
            assertEquals(left, code.triesLeft());
        }
        assertEquals(Outcome.USED_UP, code.attempt("000000", NINE));
        assertEquals(Outcome.USED_UP, code.attempt("047113", NINE));
    }

    @Test
    void isSentOnceAMinute() {
        SmsAllowance allowance = new SmsAllowance("number");
        allowance.take(NINE, "mobile");
        assertEquals(AccountReason.CODE_TOO_SOON, refusal(allowance, NINE.plusSeconds(59)));
        assertDoesNotThrow(() -> allowance.take(NINE.plusSeconds(60), "mobile"));
    }

    @Test
    void isSentTenTimesADayByShanghaisCalendar() {
        SmsAllowance allowance = new SmsAllowance("number");
        for (int i = 0; i < SmsAllowance.PER_DAY; i++) {
            allowance.take(NINE.plus(Duration.ofMinutes(i)), "mobile");
        }
        assertEquals(AccountReason.CODE_TOO_MANY_TODAY, refusal(allowance, Instant.parse("2026-03-02T15:59:59Z")));
        assertDoesNotThrow(() -> allowance.take(Instant.parse("2026-03-02T16:00:00Z"), "mobile"));
    }

    private static Reason refusal(SmsAllowance allowance, Instant at) {
        return assertThrows(Refused.class, () -> allowance.take(at, "mobile")).reason();
    }

    private static SmsCode code() {
        return new SmsCode(NUMBER, CodePurpose.REGISTRATION, "047113", NINE);
    }
}
