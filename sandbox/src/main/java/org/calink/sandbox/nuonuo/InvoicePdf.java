package org.calink.sandbox.nuonuo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.calink.sandbox.page.Words;

/**
 * A small but real PDF of an invoice (版式文件). Chinese is set in STSong-Light, one of the fonts that every PDF reader
 * has to know (ISO 32000-1, 9.7.5.2 predefined CMaps), so that no font has to be embedded.
 */
final class InvoicePdf {

    private static final Words WORDS = Words.of("nuonuo");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final StringBuilder content = new StringBuilder();

    private InvoicePdf() {}

    static byte[] of(Invoice invoice) {
        InvoicePdf pdf = new InvoicePdf();
        pdf.draw(invoice);
        return pdf.bytes();
    }

    private void draw(Invoice invoice) {
        JsonObject order = invoice.order();
        boolean special = "bs".equals(order.getString("invoiceLine", ""));
        text(180, 360, 18, WORDS.say(special ? "pdf.special" : "pdf.ordinary"));
        text(400, 330, 10, WORDS.say("pdf.number", invoice.number()));
        text(400, 314, 10, WORDS.say("pdf.date", DATE.format(invoice.ready())));
        text(40, 290, 11, WORDS.say("pdf.buyer", invoice.buyer(), order.getString("buyerTaxNum", "")));
        text(40, 272, 11, WORDS.say("pdf.seller", order.getString("salerTaxNum", "")));
        line(256);
        int y = 236;
        for (JsonValue line : order.getJsonArray("invoiceDetail")) {
            InvoiceLine goods = InvoiceLine.of(line);
            String amounts = WORDS.say(
                    "pdf.amounts",
                    goods.withoutTax().toPlainString(),
                    goods.tax().toPlainString());
            text(40, y, 11, goods.goods());
            text(300, y, 11, amounts);
            y -= 18;
        }
        line(90);
        text(40, 70, 12, WORDS.say("pdf.total", invoice.total().toPlainString()));
        text(40, 40, 9, WORDS.say("pdf.note"));
    }

    private void text(int x, int y, int size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append("BT /F1 %d Tf %d %d Td <%s> Tj ET\n".formatted(size, x, y, hex));
    }

    private void line(int y) {
        content.append("40 %d m 580 %d l S\n".formatted(y, y));
    }

    private byte[] bytes() {
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 620 400] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>");
        objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "endstream");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
                + " /DescendantFonts [6 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000"
                + " /W [1 95 500 814 939 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>");
        objects.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        write(file, "%PDF-1.5\n");
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.size());
            write(file, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int start = file.size();
        write(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(file, "%010d 00000 n \n".formatted(place)));
        write(file, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
