package org.calink.review.service;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a page of a work list begins: after the row of this time and id. Stands in the URL as {@code micros-id}.
 *
 * @param since not before this
 * @param id and after this among those of the same time
 */
public record WorkCursor(Instant since, long id) {

    /** The beginning of the list. */
    public static final WorkCursor START = new WorkCursor(Instant.EPOCH, 0);

    public static WorkCursor after(WorkItem item) {
        return new WorkCursor(item.since(), item.id());
    }

    /** The beginning for everything that is not a cursor. */
    public static WorkCursor parse(String text) {
        if (text == null || !text.matches("\\d{1,17}-\\d{1,18}")) {
            return START;
        }
        String[] parts = text.split("-", 2);
        long micros = Long.parseLong(parts[0]);
        try {
            return new WorkCursor(
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), Long.parseLong(parts[1]));
        } catch (DateTimeException outOfRange) {
            return START;
        }
    }

    @Override
    public String toString() {
        return (since.getEpochSecond() * 1_000_000 + since.getNano() / 1000) + "-" + id;
    }
}
