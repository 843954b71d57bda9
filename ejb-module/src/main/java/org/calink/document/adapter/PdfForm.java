package org.calink.document.adapter;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A printable A4 form (表单) in the making: title, paragraphs, tables of labels and values, boxes for a stamp. Text is wrapped
 * and pages are broken here; the caller says only what the form holds, top to bottom. The font is embedded as a subset, so
 * that the form looks the same everywhere.
 *
 * <p>All lengths are millimetres. Characters that the font lacks are printed as 〓. Use it in a try statement and end with
 * {@link #toBytes()}.
 */
public final class PdfForm implements Closeable {

    private static final float LABEL_SHARE = 0.22f;
    private static final float CELL_SIZE = 10.5f;

    private final PDDocument document = new PDDocument();
    private final FormFont font;
    private final PdfSheet sheet;

    private PdfForm(String title) throws IOException {
        font = FormFont.embeddedIn(document);
        sheet = new PdfSheet(document, font);
        document.getDocumentInformation().setTitle(title);
        sheet.centred(title, 18);
        sheet.gap(4);
    }

    public static PdfForm titled(String title) {
        try {
            return new PdfForm(title);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Section heading. */
    public PdfForm heading(String text) {
        return drawn(() -> {
            sheet.gap(3);
            sheet.text(text, 13);
            sheet.gap(2.5f);
        });
    }

    public PdfForm paragraph(String text) {
        return drawn(() -> {
            sheet.text(text, CELL_SIZE);
            sheet.gap(2.5f);
        });
    }

    /** One row of a two-column table: label and value; a missing value leaves the cell empty for the pen. */
    public PdfForm field(String label, String value) {
        return drawn(
                () -> sheet.row(List.of(label, orEmpty(value)), new float[] {LABEL_SHARE, 1 - LABEL_SHARE}, CELL_SIZE));
    }

    /** One row with two pairs of label and value. */
    public PdfForm fields(String label, String value, String secondLabel, String secondValue) {
        float half = (1 - 2 * LABEL_SHARE) / 2;
        return drawn(() -> sheet.row(
                List.of(label, orEmpty(value), secondLabel, orEmpty(secondValue)),
                new float[] {LABEL_SHARE, half, LABEL_SHARE, half},
                CELL_SIZE));
    }

    /** A row of choices, each with a box that is filled (■) or not (□). */
    public PdfForm choices(String label, List<Choice> choices) {
        StringBuilder text = new StringBuilder();
        choices.forEach(choice ->
                text.append(choice.ticked() ? '■' : '□').append(choice.label()).append("    "));
        return field(label, text.toString().strip());
    }

    /** A table with a row of headings; shares of the width add up to 1. */
    public PdfForm table(List<String> headings, float[] shares, List<List<String>> rows) {
        return drawn(() -> {
            sheet.row(headings, shares, CELL_SIZE);
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row);
                Collections.replaceAll(cells, null, "");
                sheet.row(cells, shares, CELL_SIZE);
            }
        });
    }

    /** An empty frame over the full width, to be stamped or signed in, with a caption at its upper left. */
    public PdfForm stampBox(String caption, float height) {
        return drawn(() -> sheet.box(caption, height, CELL_SIZE));
    }

    public PdfForm gap(float height) {
        return drawn(() -> sheet.gap(height));
    }

    /**
     * Puts a picture (PNG or JPEG, transparency kept) over what is drawn, such as a collected seal over its box.
     *
     * @param left from the left edge of the page
     * @param aboveEnd how far its top lies above the end of what is drawn so far
     * @param width its height follows
     */
    public PdfForm stamp(byte[] picture, float left, float aboveEnd, float width) {
        return drawn(() ->
                sheet.picture(PDImageXObject.createFromByteArray(document, picture, "stamp"), left, aboveEnd, width));
    }

    /** Ends the form. */
    public byte[] toBytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheet.end();
            for (PDPage page : document.getPages()) {
                int number = document.getPages().indexOf(page) + 1;
                sheet.foot(page, number + " / " + document.getNumberOfPages());
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException unreleased) {
            throw new UncheckedIOException(unreleased);
        }
    }

    private PdfForm drawn(Drawing drawing) {
        try {
            drawing.draw();
            return this;
        } catch (IOException undrawable) {
            throw new UncheckedIOException(undrawable);
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    /** One of the {@link #choices}. */
    public record Choice(String label, boolean ticked) {}

    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }
}
