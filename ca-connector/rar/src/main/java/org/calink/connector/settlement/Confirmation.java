package org.calink.connector.settlement;

import java.util.List;
import java.util.Optional;
import org.calink.connector.CaEvent;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Refusal;
import org.calink.connector.authority.Reserved;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Row;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * A committed certificate is confirmed. When the authority no longer knows the transaction, its publication decides: still
 * valid after the time for confirmation means that it holds, revoked means that the authority undid it alone.
 */
final class Confirmation implements Step {

    private final Vendor vendor;
    private final Proof proof;

    Confirmation(Vendor vendor) {
        this.vendor = vendor;
        this.proof = new Proof(vendor);
    }

    @Override
    public void settle(Row row) throws LinkException {
        Reserved reserved = Reservations.of(row);
        Optional<Refusal> refusal =
                row.issue().confirmed() ? Optional.empty() : vendor.authority().activate(reserved);
        if (refusal.isEmpty()) {
            done(row, "");
        } else {
            decide(row, reserved.serials(), refusal.get());
        }
    }

    private void decide(Row row, List<String> serials, Refusal refusal) throws LinkException {
        if (proof.any(serials, State.REVOKED, State.NOT_ISSUED)) {
            proof.revokeAll(serials);
            vendor.journal()
                    .work()
                    .settled(row, Outcome.UNDONE_BY_VENDOR, CaEvent.Kind.UNDONE_BY_VENDOR, refusal.toString());
        } else if (proof.all(serials, State.GOOD) && isOver(row)) {
            done(row, "confirmation answered " + refusal + ", the certificate is valid");
        } else {
            throw new LinkException(Trouble.NOT_YET, "confirmation refused: " + refusal);
        }
    }

    private boolean isOver(Row row) {
        return row.issue().confirmUntil() == null
                || row.issue().confirmUntil().isBefore(vendor.clock().instant());
    }

    private void done(Row row, String note) {
        vendor.journal().work().settled(row, Outcome.DONE, CaEvent.Kind.ACTIVATED, note);
    }
}
