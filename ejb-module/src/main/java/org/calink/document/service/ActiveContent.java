package org.calink.document.service;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks through every object of a PDF for what acts by itself: scripts, launched programs, submitted forms, attached files.
 * References are not followed, as each numbered object is looked at in its turn; what is written inside an object is, to any
 * depth.
 */
final class ActiveContent {

    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute");
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ActiveContent() {}

    static boolean isIn(PDDocument pdf) {
        ActiveContent search = new ActiveContent();
        for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
            if (search.finds(pdf.getDocument().getObjectFromPool(key).getObject())) {
                return true;
            }
        }
        return search.finds(pdf.getDocument().getTrailer());
    }

    private boolean finds(COSBase root) {
        add(root);
        while (!waiting.isEmpty()) {
            COSBase base = waiting.pop();
            if (base instanceof COSDictionary dictionary && acts(dictionary)) {
                return true;
            }
            inside(base).forEach(this::add);
        }
        return false;
    }

    private void add(COSBase base) {
        if ((base instanceof COSDictionary || base instanceof COSArray) && seen.add(base)) {
            waiting.push(base);
        }
    }

    private static Collection<? extends COSBase> inside(COSBase base) {
        return base instanceof COSDictionary dictionary ? dictionary.getValues() : ((COSArray) base).toList();
    }

    private static boolean acts(COSDictionary dictionary) {
        return KEYS.stream().anyMatch(key -> dictionary.containsKey(COSName.getPDFName(key)))
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)));
    }
}
