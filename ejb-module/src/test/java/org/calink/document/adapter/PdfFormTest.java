package org.calink.document.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Protects that what a form says can be read again, in Chinese, over page breaks, and with characters nobody foresaw. */
class PdfFormTest {

    @Test
    void holdsWhatItWasGiven() throws IOException {
        String text = textOf(PdfForm.titled("电子签章印模采集表")
                .field("单位名称", "辽宁示范建设工程有限公司")
                .fields("法定代表人", "王喆", "统一社会信用代码", "91210100123456788H")
                .choices("主体类型", List.of(new PdfForm.Choice("招标单位", true), new PdfForm.Choice("投标单位", false)))
                .stampBox("请在此处加盖公章", 60));
        assertTrue(text.contains("辽宁示范建设工程有限公司"), text);
        assertTrue(text.contains("王喆"), text);
        assertTrue(text.contains("■招标单位"), text);
        assertTrue(text.contains("91210100123456788H"), text);
    }

    @Test
    void aCharacterTheFontLacksDoesNotLoseTheForm() throws IOException {
        assertTrue(textOf(PdfForm.titled("表").field("姓名", "𠮷𪚥\u0007")).contains("〓〓"));
    }

    @Test
    void longTablesGoOnOnTheNextPage() throws IOException {
        List<List<String>> rows = Collections.nCopies(120, List.of("股东", "自然人", "33.33%"));
        try (PdfForm form =
                        PdfForm.titled("股东信息").table(List.of("名称", "类型", "比例"), new float[] {0.5f, 0.3f, 0.2f}, rows);
                PDDocument read = Loader.loadPDF(form.toBytes())) {
            assertTrue(read.getNumberOfPages() > 2);
            assertEquals(120, new PDFTextStripper().getText(read).split("33\\.33%", -1).length - 1);
        }
    }

    private static String textOf(PdfForm form) throws IOException {
        try (form;
                PDDocument read = Loader.loadPDF(form.toBytes())) {
            return new PDFTextStripper().getText(read);
        }
    }
}
