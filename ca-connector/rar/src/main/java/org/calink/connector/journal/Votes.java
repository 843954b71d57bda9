package org.calink.connector.journal;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.calink.connector.BranchState;
import org.calink.connector.journal.BranchLog.Vote;

/** The rule by which a branch votes. */
final class Votes {

    private static final Set<Heard> PROMISED = EnumSet.of(Heard.GRANTED, Heard.WAITING);
    private static final Set<BranchState> GONE = EnumSet.of(BranchState.ROLLED_BACK, BranchState.SETTLED);

    private Votes() {}

    static Vote on(List<Row> rows, Instant earliestConfirm) {
        if (rows.stream().anyMatch(Votes::isGivenUp)) {
            return Vote.GIVEN_UP;
        }
        if (answered(rows) == 0) {
            return Vote.NOTHING_DONE;
        }
        return rows.stream().anyMatch(row -> endsBefore(row, earliestConfirm)) ? Vote.CONFIRMATION_TOO_NEAR : Vote.YES;
    }

    static int answered(List<Row> rows) {
        return (int)
                rows.stream().filter(row -> row.state() == BranchState.ANSWERED).count();
    }

    /** The application was promised something that is no more. */
    private static boolean isGivenUp(Row row) {
        boolean promised = row.operation() != Operation.RESERVE || PROMISED.contains(row.heard());
        return promised && GONE.contains(row.state());
    }

    private static boolean endsBefore(Row row, Instant earliest) {
        Instant until = row.issue().confirmUntil();
        return row.state() == BranchState.ANSWERED && until != null && until.isBefore(earliest);
    }
}
