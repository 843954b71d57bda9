package org.calink.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What people type, made comparable: full-width letters and digits become plain ones, blanks go, letters become capitals.
 * Blanks and full-width characters are mended here instead of being held against the person.
 */
public final class TypedText {

    private TypedText() {}

    /** For numbers and codes: without blanks and hyphens, in capitals. */
    public static String compact(String typed) {
        return plain(typed).replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a0\\u200b\\ufeff]", "");
    }

    /** For names and sentences: without blanks around it, on one line; null where nothing is left. */
    public static String line(String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\u200b\\ufeff]", "")
                        .replaceAll("[\\s\\p{Cc}\\u00a0\\u3000]+", " ")
                        .strip();
        return line.isEmpty() ? null : line;
    }

    /** For quantities, where a hyphen is a minus sign: without blanks; null where nothing is left. */
    public static String quantity(String typed) {
        String quantity = typed == null ? "" : plain(typed);
        return quantity.isEmpty() ? null : quantity;
    }

    /** As {@link #compact}, null where nothing is left. */
    public static String code(String typed) {
        String code = typed == null ? "" : compact(typed);
        return code.isEmpty() ? null : code;
    }
}
