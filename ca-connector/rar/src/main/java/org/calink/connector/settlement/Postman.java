package org.calink.connector.settlement;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.calink.connector.CaEvent;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;

/** Delivers what settlement found out; a word that nobody took is delivered again later. */
public final class Postman {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Predicate<CaEvent> receiver;

    /** @param receiver true when the application has taken the event, or when nobody wants any */
    public Postman(Predicate<CaEvent> receiver) {
        this.receiver = receiver;
    }

    void deliver(WorkLog work) {
        for (Row row : work.undelivered()) {
            if (work.claimEvent(row, PAUSE) && receiver.test(event(row))) {
                work.delivered(row);
            }
        }
    }

    private static CaEvent event(Row row) {
        CaEvent.Kind kind = CaEvent.Kind.valueOf(row.progress().event());
        return new CaEvent(
                row.transactionId() + "/" + kind,
                kind,
                row.vendor(),
                row.reference(),
                row.transactionId(),
                row.serial().orElse(""),
                row.progress().changedAt(),
                Optional.ofNullable(row.progress().note()).orElse(""));
    }
}
