package org.calink.document.adapter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pen of a {@link PdfForm}: knows how far down the page is written, and starts the next page. */
final class PdfSheet {

    private static final float MM = 72 / 25.4f;
    private static final float MARGIN = 20 * MM;
    private static final float PADDING = 2 * MM;
    private static final float LEADING = 1.45f;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final FormFont font;
    private PDPageContentStream pen;
    private float y;

    PdfSheet(PDDocument document, FormFont font) throws IOException {
        this.document = document;
        this.font = font;
        nextPage();
    }

    private void nextPage() throws IOException {
        end();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        pen.setLineWidth(0.6f);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void makeRoom(float height) throws IOException {
        if (y - height < MARGIN) {
            nextPage();
        }
    }

    void gap(float millimetres) {
        y -= millimetres * MM;
    }

    void centred(String text, float size) throws IOException {
        for (String line : font.wrapped(text, size, WIDTH)) {
            makeRoom(size * LEADING);
            y -= size * LEADING;
            write(line, size, MARGIN + (WIDTH - font.width(line, size)) / 2, y);
        }
    }

    void text(String text, float size) throws IOException {
        for (String line : font.wrapped(text, size, WIDTH)) {
            makeRoom(size * LEADING);
            y -= size * LEADING;
            write(line, size, MARGIN, y);
        }
    }

    void row(List<String> cells, float[] shares, float size) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(font.wrapped(cells.get(i), size, shares[i] * WIDTH - 2 * PADDING));
            lines = Math.max(lines, wrapped.get(i).size());
        }
        float height = lines * size * LEADING + 2 * PADDING;
        makeRoom(height);
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            cell(wrapped.get(i), size, x, shares[i] * WIDTH, height);
            x += shares[i] * WIDTH;
        }
        y -= height;
    }

    private void cell(List<String> lines, float size, float x, float width, float height) throws IOException {
        pen.addRect(x, y - height, width, height);
        pen.stroke();
        float baseline = y - PADDING - size;
        for (String line : lines) {
            write(line, size, x + PADDING, baseline);
            baseline -= size * LEADING;
        }
    }

    void box(String caption, float millimetres, float size) throws IOException {
        float height = millimetres * MM;
        makeRoom(height);
        cell(font.wrapped(caption, size, WIDTH - 2 * PADDING), size, MARGIN, WIDTH, height);
        y -= height;
    }

    void picture(PDImageXObject picture, float left, float above, float width) throws IOException {
        float height = width * picture.getHeight() / picture.getWidth();
        pen.drawImage(picture, left * MM, y + (above - height) * MM, width * MM, height * MM);
    }

    void foot(PDPage page, String text) throws IOException {
        try (PDPageContentStream foot = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            foot.beginText();
            foot.setFont(font.font(), 9);
            foot.newLineAtOffset(MARGIN + (WIDTH - font.width(text, 9)) / 2, MARGIN / 2);
            foot.showText(text);
            foot.endText();
        }
    }

    private void write(String line, float size, float x, float baseline) throws IOException {
        pen.beginText();
        pen.setFont(font.font(), size);
        pen.newLineAtOffset(x, baseline);
        pen.showText(line);
        pen.endText();
    }

    void end() throws IOException {
        if (pen != null) {
            pen.close();
            pen = null;
        }
    }
}
