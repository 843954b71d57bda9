package org.calink.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What happened: date and time, who, what, to what, with which result (GB/T 22239 8.1.4.3). Not yet in the chain.
 *
 * @param at to the millisecond, so that every database gives back what was hashed
 * @param actor principal name, or the name of an automatic part
 * @param address network address the request came from, or null
 * @param action what was tried, such as {@code SIGN_IN}
 * @param subjectKind kind of thing concerned, or null
 * @param subjectId which one, or null
 * @param note reason in words or key; never personal data; at most 2000 characters
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

    private static final int LONGEST_NOTE = 2000;

    public AuditFact {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        note = note != null && note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    }
}
