package org.calink.document.service;

import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through every object of a PDF for what acts by itself: scripts, launched programs, submitted forms, attached files. */
final class ActiveContent {

    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute");
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private ActiveContent() {}

    static boolean isIn(PDDocument pdf) {
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            COSObject object = pdf.getDocument().getObjectFromPool(key);
            if (isActive(object.getObject(), 0)) {
                return true;
            }
        }
        return isActive(pdf.getDocument().getTrailer(), 0);
    }

    private static boolean isActive(COSBase base, int depth) {
        if (!(base instanceof COSDictionary dictionary) || depth > 8) {
            return false;
        }
        if (KEYS.stream().anyMatch(key -> dictionary.containsKey(COSName.getPDFName(key)))
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            return true;
        }
        return dictionary.getValues().stream().anyMatch(value -> isActive(value, depth + 1));
    }
}
