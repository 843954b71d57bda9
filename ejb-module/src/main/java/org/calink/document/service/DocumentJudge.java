package org.calink.document.service;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.kernel.Refused;

/**
 * Whether an uploaded file can be accepted, judged by what it contains and never by its name: at most 10 MB, a picture that
 * really decodes, or a PDF that opens without a password and does nothing by itself.
 */
public final class DocumentJudge {

    public static final int LARGEST_MB = 10;
    static final int LARGEST = LARGEST_MB * 1024 * 1024;

    private DocumentJudge() {}

    /** The file's type; refuses with the {@link DocumentReason} that fits. */
    public static FileType judge(byte[] content) {
        if (content.length == 0) {
            throw new Refused(DocumentReason.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new Refused(DocumentReason.TOO_BIG, LARGEST_MB);
        }
        FileType type = FileType.of(content).orElseThrow(() -> new Refused(DocumentReason.WRONG_TYPE));
        if (type == FileType.PDF) {
            judgePdf(content);
        } else {
            PictureJudge.judge(content);
        }
        return type;
    }

    private static void judgePdf(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.isEncrypted()) {
                throw new Refused(DocumentReason.PASSWORD_PROTECTED);
            }
            if (pdf.getNumberOfPages() == 0) {
                throw new Refused(DocumentReason.DAMAGED);
            }
            if (ActiveContent.isIn(pdf)) {
                throw new Refused(DocumentReason.ACTIVE_CONTENT);
            }
        } catch (InvalidPasswordException locked) {
            throw new Refused(DocumentReason.PASSWORD_PROTECTED);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refused(DocumentReason.DAMAGED);
        }
    }
}
