package org.calink.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What people type, made comparable: full-width letters and digits become plain ones, blanks go, letters become capitals.
 * Blanks and full-width characters are mended here instead of being held against the person.
 */
final class TypedText {

    private TypedText() {}

    static String compact(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\u200b\\ufeff-]", "")
                .toUpperCase(Locale.ROOT);
    }
}
