package org.calink.connector.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calink.connector.CaEvent;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Refusal;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Operation;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;
import org.calink.connector.link.LinkException;

/** A committed revocation, suspension or resumption is sent. */
final class Change implements Step {

    private static final Map<Operation, CaEvent.Kind> EVENTS = Map.of(
            Operation.REVOKE, CaEvent.Kind.REVOKED,
            Operation.SUSPEND, CaEvent.Kind.SUSPENDED,
            Operation.RESUME, CaEvent.Kind.RESUMED);

    private final Vendor vendor;
    private final WorkLog work;

    Change(Vendor vendor) {
        this.vendor = vendor;
        this.work = vendor.journal().work();
    }

    @Override
    public void settle(Row row) throws LinkException {
        List<Refusal> refusals = new ArrayList<>();
        for (String serial : withPair(row)) {
            vendor.authority().change(change(row, serial)).ifPresent(refusals::add);
        }
        boolean done = refusals.isEmpty();
        work.settled(
                row,
                done ? Outcome.DONE : Outcome.REFUSED,
                done ? EVENTS.get(row.operation()) : CaEvent.Kind.CHANGE_REFUSED,
                done ? "" : refusals.toString());
    }

    /** A signing certificate is named, its encryption certificate goes the same way. */
    private List<String> withPair(Row row) {
        List<String> serials = new ArrayList<>(List.of(row.issue().serial()));
        work.pairOf(row.issue().serial()).ifPresent(serials::add);
        return serials;
    }

    private static StatusChange change(Row row, String serial) {
        return new StatusChange(
                serial, row.change().reason(), Optional.ofNullable(row.change().invalidityDate()));
    }
}
