package org.calink.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of renminbi, counted in fen. Never floating point; sums that overflow are an error, not a wrong number.
 */
public final class Money implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    private final long fen;

    private Money(long fen) {
        this.fen = fen;
    }

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** From yuan with at most two places, such as {@code 300} or {@code 25.50}. */
    public static Money ofYuan(String yuan) {
        try {
            return ofYuan(new BigDecimal(yuan.strip()));
        } catch (NumberFormatException notANumber) {
            throw new Refused(InputReason.AMOUNT_FORM, yuan);
        }
    }

    /** From yuan with at most two places; more places are refused, rounding is the tariff's business. */
    public static Money ofYuan(BigDecimal yuan) {
        try {
            return ofFen(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException notInFen) {
            throw new Refused(InputReason.AMOUNT_FORM, yuan);
        }
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(int count) {
        return ofFen(Math.multiplyExact(fen, count));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public long fen() {
        return fen;
    }

    /** Yuan with two places. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** As the guide writes a price: {@code 300}, or {@code 25.50} where there are fen. */
    public String words() {
        return yuan().setScale(fen % 100 == 0 ? 0 : 2, RoundingMode.UNNECESSARY).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && money.fen == fen;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fen);
    }

    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
