package org.calink.connector.settlement;

import java.util.Map;
import java.util.Optional;
import org.calink.connector.CaEvent;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Refusal;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Operation;
import org.calink.connector.journal.Row;
import org.calink.connector.link.LinkException;

/** A committed revocation, suspension or resumption is sent. */
final class Change implements Step {

    private static final Map<Operation, CaEvent.Kind> EVENTS = Map.of(
            Operation.REVOKE, CaEvent.Kind.REVOKED,
            Operation.SUSPEND, CaEvent.Kind.SUSPENDED,
            Operation.RESUME, CaEvent.Kind.RESUMED);

    private final Vendor vendor;

    Change(Vendor vendor) {
        this.vendor = vendor;
    }

    @Override
    public void settle(Row row) throws LinkException {
        StatusChange change = new StatusChange(
                row.issue().serial(),
                row.change().reason(),
                Optional.ofNullable(row.change().invalidityDate()));
        Optional<Refusal> refusal = vendor.authority().change(change);
        if (refusal.isEmpty()) {
            vendor.journal().work().settled(row, Outcome.DONE, EVENTS.get(row.operation()), "");
        } else {
            vendor.journal()
                    .work()
                    .settled(
                            row,
                            Outcome.REFUSED,
                            CaEvent.Kind.CHANGE_REFUSED,
                            refusal.get().toString());
        }
    }
}
