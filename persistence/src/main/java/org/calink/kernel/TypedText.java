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
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** For names and sentences: without blanks around it; null where nothing is left. */
    public static String line(String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** As {@link #compact}, null where nothing is left. */
    public static String code(String typed) {
        String code = typed == null ? "" : compact(typed);
        return code.isEmpty() ? null : code;
    }
}
