package org.calink.kernel;

import java.io.Serializable;

/**
 * Mainland mobile number (手机号): eleven digits, 1 and 3 to 9 first. Broad on purpose, new ranges keep appearing. Personal
 * data: sealed in its column, shown {@link #masked()}.
 */
public final class MobileNumber implements Serializable {

    private final String text;

    private MobileNumber(String text) {
        this.text = text;
    }

    /** Normalises what was typed, a leading +86 included; refuses {@link InputReason#MOBILE_NUMBER_FORM}. */
    public static MobileNumber of(String typed) {
        String text = typed == null ? "" : TypedText.compact(typed).replaceFirst("^(\\+|00)86", "");
        if (!text.matches("1[3-9]\\d{9}")) {
            throw new Refused(InputReason.MOBILE_NUMBER_FORM);
        }
        return new MobileNumber(text);
    }

    /** Three digits, four stars, four digits. */
    public String masked() {
        return text.substring(0, 3) + "****" + text.substring(7);
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MobileNumber number && number.text.equals(text);
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
