package org.calink.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What happened: date and time, who, what, to what, with which result (GB/T 22239 8.1.4.3). Not yet in the chain. Words from
 * outside are cut to what the trail holds: what is tried must leave its row, however long a number it gives itself.
 *
 * @param at to the millisecond, so that every database gives back what was hashed
 * @param actor principal name, or the name of an automatic part
 * @param address network address the request came from, or null
 * @param action what was tried, such as {@code SIGN_IN}
 * @param subjectKind kind of thing concerned, or null
 * @param subjectId which one, or null
 * @param note reason in words or key; never personal data
 */
public record AuditFact(
        Instant at,
        String actor,
        String address,
        String action,
        String subjectKind,
        String subjectId,
        AuditResult result,
        String note) {

    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_NOTE = 2000;

    public AuditFact {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        actor = clipped(actor, LONGEST_NAME);
        address = clipped(address, LONGEST_NAME);
        action = clipped(action, LONGEST_NAME);
        subjectKind = clipped(subjectKind, LONGEST_KIND);
        subjectId = clipped(subjectId, LONGEST_ID);
        note = clipped(note, LONGEST_NOTE);
    }

    /** The beginning of it, and never half a character of two. */
    private static String clipped(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
