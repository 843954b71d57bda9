package org.calink.document.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.document.adapter.PdfForm;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What acts by itself is found wherever it is written in a PDF, and ordinary PDFs are not taken for it. */
class ActiveContentTest {

    @Test
    void findsAScriptWrittenIntoAnArray() throws IOException {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.A, script());
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        assertActive(COSName.ANNOTS, annotations);
        COSArray nested = new COSArray();
        nested.add(annotations);
        assertActive(COSName.ANNOTS, nested);
    }

    @Test
    void findsAScriptAtAnyDepth() throws IOException {
        COSBase deep = script();
        for (int depth = 0; depth < 40; depth++) {
            COSDictionary outer = new COSDictionary();
            outer.setItem(COSName.A, deep);
            deep = outer;
        }
        assertActive(COSName.A, deep);
    }

    @Test
    void ordinaryPdfsPass() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(form())) {
            illustrate(pdf);
            outline(pdf);
            link(pdf);
            pdf.save(out);
        }
        assertEquals(FileType.PDF, DocumentJudge.judge(form()));
        assertEquals(FileType.PDF, DocumentJudge.judge(out.toByteArray()));
    }

    /** One of our own: several pages, with an embedded font. */
    private static byte[] form() {
        List<List<String>> rows = Collections.nCopies(120, List.of("股东", "自然人", "33.33%"));
        try (PdfForm form = PdfForm.titled("申请表")) {
            return form.table(List.of("名称", "类型", "比例"), new float[] {0.5f, 0.3f, 0.2f}, rows)
                    .toBytes();
        }
    }

    private static void illustrate(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        try (PDPageContentStream content =
                new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(LosslessFactory.createFromImage(pdf, picture), 10, 10);
        }
    }

    private static void outline(PDDocument pdf) {
        PDDocumentOutline outline = new PDDocumentOutline();
        pdf.getPages().forEach(page -> {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle("页");
            item.setDestination(page);
            outline.addLast(item);
        });
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static void link(PDDocument pdf) throws IOException {
        PDActionURI address = new PDActionURI();
        address.setURI("https://example.cn");
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(address);
        link.setPage(pdf.getPage(0));
        pdf.getPage(0).getAnnotations().add(link);
    }

    private static COSDictionary script() {
        COSDictionary script = new PDActionJavaScript("app.alert('hello')").getCOSObject();
        script.setDirect(true);
        return script;
    }

    private static void assertActive(COSName key, COSBase value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            page.getCOSObject().setItem(key, direct(value));
            pdf.addPage(page);
            pdf.save(out);
        }
        assertEquals(
                DocumentReason.ACTIVE_CONTENT,
                assertThrows(Refused.class, () -> DocumentJudge.judge(out.toByteArray()))
                        .reason());
    }

    /** Written where it stands and not as an object with a number of its own. */
    private static COSBase direct(COSBase value) {
        value.setDirect(true);
        if (value instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(ActiveContentTest::direct);
        } else if (value instanceof COSArray array) {
            array.toList().forEach(ActiveContentTest::direct);
        }
        return value;
    }
}
