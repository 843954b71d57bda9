package org.calink.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Protects amounts: exact in fen, never rounded in silence, never wrapped around. */
class MoneyTest {

    @Property
    void yuanAndFenAreTheSameAmount(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long fen) {
        assertEquals(fen, Money.ofYuan(Money.ofFen(fen).yuan()).fen());
        assertEquals(fen, Money.ofYuan(Money.ofFen(fen).toString()).fen());
    }

    @Property
    void whatWasAddedCanBeTakenAway(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long a,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long b) {
        assertEquals(Money.ofFen(a), Money.ofFen(a).plus(Money.ofFen(b)).minus(Money.ofFen(b)));
    }

    @Test
    void fractionsOfAFenAndOverflowAreErrors() {
        assertEquals(
                InputReason.AMOUNT_FORM,
                assertThrows(Refused.class, () -> Money.ofYuan("0.005")).reason());
        assertThrows(
                ArithmeticException.class, () -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)));
    }

    @Test
    void aPriceIsWrittenAsTheGuideWritesIt() {
        assertEquals("300", Money.ofYuan("300").words());
        assertEquals("25.50", Money.ofYuan("25.5").words());
    }
}
