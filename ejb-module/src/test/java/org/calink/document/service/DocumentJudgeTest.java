package org.calink.document.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.kernel.Reason;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Files are judged by what they contain, and each kind of bad file hears its own reason. */
class DocumentJudgeTest {

    @Test
    void acceptsPicturesAndPlainPdf() throws IOException {
        assertEquals(FileType.PNG, DocumentJudge.judge(picture("png")));
        assertEquals(FileType.JPEG, DocumentJudge.judge(picture("jpg")));
        assertEquals(FileType.PDF, DocumentJudge.judge(pdf(plain -> {})));
    }

    @Test
    void refusesEachForItsOwnReason() throws IOException {
        assertEquals(DocumentReason.EMPTY, reason(new byte[0]));
        assertEquals(DocumentReason.TOO_BIG, reason(new byte[DocumentJudge.LARGEST + 1]));
        assertEquals(DocumentReason.WRONG_TYPE, reason("<html>证</html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(DocumentReason.WRONG_TYPE, reason("GIF89a".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(DocumentReason.DAMAGED, reason(Arrays.copyOf(picture("png"), 40)));
        assertEquals(DocumentReason.DAMAGED, reason("%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void refusesAProtectedPdf() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            byte[] locked = pdf(pdf -> protect(pdf, password));
            assertEquals(DocumentReason.PASSWORD_PROTECTED, reason(locked));
        }
    }

    @Test
    void refusesAPdfThatActs() throws IOException {
        byte[] acting =
                pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')")));
        assertEquals(DocumentReason.ACTIVE_CONTENT, reason(acting));
    }

    private static void protect(PDDocument pdf, String password) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reason reason(byte[] content) {
        return assertThrows(Refused.class, () -> DocumentJudge.judge(content)).reason();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Consumer<PDDocument> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.accept(pdf);
            pdf.save(out);
        }
        return out.toByteArray();
    }
}
