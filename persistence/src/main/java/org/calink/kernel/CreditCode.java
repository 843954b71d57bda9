package org.calink.kernel;

import java.io.Serializable;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of a 31-letter alphabet, the last one a check
 * character; inside it, at 9 to 17, an organisation code with a check character of its own (GB 11714).
 *
 * <p>The form is required, the check characters are not: early codes of some provinces fail them and are genuine.
 * {@link #checks()} tells, and a reviewer decides.
 */
public final class CreditCode implements Comparable<CreditCode>, Serializable {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String text;

    private CreditCode(String text) {
        this.text = text;
    }

    /** Normalises what was typed; refuses {@link InputReason#CREDIT_CODE_FORM}. */
    public static CreditCode of(String typed) {
        String text = typed == null ? "" : TypedText.compact(typed);
        if (text.length() != 18 || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new Refused(InputReason.CREDIT_CODE_FORM);
        }
        return new CreditCode(text);
    }

    /** Whether both check characters are right. */
    public boolean checks() {
        return text.charAt(17) == checkCharacter() && text.charAt(16) == organisationCheckCharacter();
    }

    private char checkCharacter() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private char organisationCheckCharacter() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(text.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }

    public String text() {
        return text;
    }

    @Override
    public int compareTo(CreditCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditCode code && code.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
