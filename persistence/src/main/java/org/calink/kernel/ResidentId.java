package org.calink.kernel;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/**
 * Resident identity number (居民身份证号码, GB 11643-1999): region, date of birth, sequence, check character. Personal data:
 * sealed in its column, shown {@link #masked()}, and never the text of an exception or a log line.
 */
public final class ResidentId implements Serializable {

    private static final String CHECK_CHARACTERS = "10X98765432";

    private final String text;
    private final LocalDate birthDate;

    private ResidentId(String text, LocalDate birthDate) {
        this.text = text;
        this.birthDate = birthDate;
    }

    /**
     * Normalises what was typed; refuses {@link InputReason#RESIDENT_ID_FORM}, {@link InputReason#RESIDENT_ID_CHECK_DIGIT}
     * or {@link InputReason#RESIDENT_ID_BIRTH_DATE} (no such day; days to come are {@link #ageOn}'s concern).
     */
    public static ResidentId of(String typed) {
        String text = typed == null ? "" : TypedText.compact(typed);
        if (!text.matches("[1-9]\\d{16}[\\dX]")) {
            throw new Refused(InputReason.RESIDENT_ID_FORM);
        }
        if (text.charAt(17) != checkCharacter(text)) {
            throw new Refused(InputReason.RESIDENT_ID_CHECK_DIGIT);
        }
        return new ResidentId(text, birthDate(text));
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(text.charAt(i), 10) * ((1 << (17 - i)) % 11);
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static LocalDate birthDate(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            throw new Refused(InputReason.RESIDENT_ID_BIRTH_DATE);
        }
    }

    /** Full years on a day; negative when born after it. */
    public int ageOn(LocalDate day) {
        return birthDate.isAfter(day) ? -1 : Period.between(birthDate, day).getYears();
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Four characters at either end, as lists show it. */
    public String masked() {
        return text.substring(0, 4) + "**********" + text.substring(14);
    }

    /** In clear; who shows it writes an audit row. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && id.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Masked, so that no log shows more. */
    @Override
    public String toString() {
        return masked();
    }
}
