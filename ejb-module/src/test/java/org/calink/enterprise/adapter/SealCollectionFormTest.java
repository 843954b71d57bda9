package org.calink.enterprise.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.calink.enterprise.BasicData;
import org.calink.enterprise.Enterprise;
import org.calink.enterprise.SubjectKind;
import org.calink.kernel.CreditCode;
import org.junit.jupiter.api.Test;

/** Protects the form that is printed and stamped: filled with the enterprise's data, on one sheet, numbers masked. */
class SealCollectionFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Enterprise enterprise =
            new Enterprise(CreditCode.of("91210100123456788H"), "沈阳示范建设工程有限公司", Instant.EPOCH);

    @Test
    void isFilledOnOneSheetWithoutTellingNumbers() throws IOException {
        enterprise.draftBasic(
                enterprise.getName(),
                new BasicData(
                        null,
                        "王喆",
                        "210102199003076616",
                        "13800138000",
                        "伍佰万元人民币",
                        "210102",
                        "沈阳市和平区青年大街1号",
                        EnumSet.of(SubjectKind.BIDDER)),
                0);
        String text = textOfOneSheet();
        assertTrue(text.contains("沈阳示范建设工程有限公司"), text);
        assertTrue(text.contains("91210100123456788H"), text);
        assertTrue(text.contains("辽宁省沈阳市和平区"), text);
        assertTrue(text.contains("■投标单位"), text);
        assertFalse(text.contains("210102199003076616"), text);
        assertFalse(text.contains("13800138000"), text);
    }

    @Test
    void canBePrintedBeforeAnythingIsWritten() throws IOException {
        assertTrue(textOfOneSheet().contains("单位公章"));
    }

    private String textOfOneSheet() throws IOException {
        try (PDDocument read = Loader.loadPDF(SealCollectionForm.of(enterprise, TODAY))) {
            assertEquals(1, read.getNumberOfPages());
            return new PDFTextStripper().getText(read);
        }
    }
}
