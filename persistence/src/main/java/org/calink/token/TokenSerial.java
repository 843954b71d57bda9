package org.calink.token;

import java.util.Locale;
import org.calink.kernel.Refused;

/**
 * Serial number printed on a token, such as {@code JK2000012345}: the first letters name the maker of the medium.
 */
public record TokenSerial(String text) {

    public TokenSerial {
        if (text == null || !text.matches("[A-Z0-9][A-Z0-9-]{3,39}")) {
            throw new Refused(TokenReason.SERIAL_FORM);
        }
    }

    /** From what a person or an agent gives: blanks go, letters become capitals. */
    public static TokenSerial of(String given) {
        return new TokenSerial(given == null ? "" : given.strip().toUpperCase(Locale.ROOT));
    }

    /** The medium's maker by its prefix; JK is 金科. */
    public String maker() {
        return text.startsWith("JK") ? "JK" : "OTHER";
    }
}
