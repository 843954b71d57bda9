package org.calink.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Protects that nothing that happens is too long for the trail. */
class AuditFactTest {

    @Test
    void isCutToWhatTheTrailHolds() {
        String endless = "x".repeat(3000);
        AuditFact fact = fact(endless);
        assertEquals(60, fact.actor().length());
        assertEquals(60, fact.address().length());
        assertEquals(60, fact.action().length());
        assertEquals(40, fact.subjectKind().length());
        assertEquals(80, fact.subjectId().length());
        assertEquals(2000, fact.note().length());
    }

    @Test
    void isNotCutWithinACharacter() {
        String subject = fact("x".repeat(39) + "𠮷".repeat(40)).subjectId();
        assertEquals("x".repeat(39) + "𠮷".repeat(20), subject);
    }

    @Test
    void isLeftAloneWhereItFits() {
        assertEquals("𠮷".repeat(40), fact("𠮷".repeat(40)).subjectId());
        assertNull(fact(null).subjectId());
    }

    private static AuditFact fact(String text) {
        return new AuditFact(Instant.EPOCH, text, text, text, text, text, AuditResult.REFUSED, text);
    }
}
