package org.calink.document.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of the forms: Noto Sans SC, cut to GB 2312 and frequent name characters by {@code src/main/font/subset.mjs}.
 * Measures and wraps.
 */
final class FormFont {

    private static final String RESOURCE = "NotoSansSC-subset.ttf";
    private static final String MISSING = "〓";
    private static final String NOT_AT_LINE_START = "，。、；：？！）】》”’,.;:?!)%";

    private final PDFont font;

    private FormFont(PDFont font) {
        this.font = font;
    }

    static FormFont embeddedIn(PDDocument document) throws IOException {
        try (InputStream resource = FormFont.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException(RESOURCE + " is missing from the archive");
            }
            return new FormFont(PDType0Font.load(document, resource, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with characters that the font lacks replaced, control characters dropped. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().filter(c -> c == '\n' || !Character.isISOControl(c)).forEach(c -> {
            String character = Character.toString(c);
            printable.append(c == '\n' || has(character) ? character : MISSING);
        });
        return printable.toString();
    }

    private boolean has(String character) {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Lines no wider than so many points; breaks anywhere, as Chinese does, but not before closing punctuation or in a word. */
    List<String> wrapped(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String unit : units(paragraph)) {
                boolean full = width(line + unit, size) > width && line.length() > 0;
                if (full && !NOT_AT_LINE_START.contains(unit)) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                if (line.length() > 0 || !unit.isBlank()) {
                    line.append(unit);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Words of Latin letters and digits of up to 24 characters stay whole; everything else is one character. */
    private static List<String> units(String paragraph) {
        List<String> units = new ArrayList<>();
        Matcher matcher = UNIT.matcher(paragraph);
        while (matcher.find()) {
            units.add(matcher.group());
        }
        return units;
    }

    private static final Pattern UNIT = Pattern.compile("[\\p{ASCII}&&[^\\s,;]]{1,24}|.", Pattern.DOTALL);
}
