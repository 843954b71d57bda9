package org.calink.review.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the way a place in a list stands in a URL: exact to the microsecond of the database, harmless when tampered with. */
class WorkCursorTest {

    @Test
    void comesBackAsItWent() {
        WorkCursor cursor = new WorkCursor(Instant.parse("2026-11-22T03:04:05.123456Z"), 4711);
        assertEquals(cursor, WorkCursor.parse(cursor.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "1-", "-1", "x-1", "1-1;drop", "99999999999999999999-1"})
    void whatIsNoCursorIsTheBeginning(String text) {
        assertEquals(WorkCursor.START, WorkCursor.parse(text));
    }
}
