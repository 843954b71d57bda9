package org.calink.connector.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.connector.CaEvent;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.authority.Authority.Found;
import org.calink.connector.authority.Reserved;
import org.calink.connector.configuration.Property;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.Row;
import org.calink.connector.journal.WorkLog;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * A reservation that was rolled back is undone: rejected, revoked, and proven. Rejection alone is worth nothing, for some
 * authorities answer it with a yes and leave the certificate valid (EJBCA, OmniTrust ILM).
 */
final class Cancellation implements Step {

    private final Vendor vendor;
    private final WorkLog work;
    private final Proof proof;

    Cancellation(Vendor vendor) {
        this.vendor = vendor;
        this.work = vendor.journal().work();
        this.proof = new Proof(vendor);
    }

    @Override
    public void settle(Row row) throws LinkException {
        if (row.hasCertificate()) {
            undo(row);
        } else {
            findOut(row);
        }
    }

    private void undo(Row row) throws LinkException {
        Reserved reserved = Reservations.of(row);
        List<String> serials = reserved.serials();
        if (row.peerNonce() != null && !row.issue().confirmed()) {
            vendor.authority().reject(reserved);
        }
        proof.revokeAll(serials);
        if (vendor.authority().publishesStatus() && !proof.all(serials, State.REVOKED, State.NOT_ISSUED)) {
            throw new LinkException(Trouble.NOT_YET, "the revocation does not show");
        }
        done(row, "revoked " + String.join(", ", serials));
    }

    /** The answer never came: end the transaction there, then ask what was issued, for a while. */
    private void findOut(Row row) throws LinkException {
        vendor.authority().abandon(row.wireId());
        List<Found> found =
                vendor.authority().answersQueries() ? vendor.authority().query(row.wireId()) : List.of();
        if (!found.isEmpty()) {
            work.found(row, found.get(0), found.size() > 1 ? found.get(1) : null);
            undo(vendor.journal().row(row.transactionId()).orElseThrow());
        } else if (vendor.clock().instant().isBefore(watchedUntil(row))) {
            throw new LinkException(Trouble.NOT_YET, "nothing issued so far, still watching");
        } else {
            done(row, vendor.authority().answersQueries() ? "nothing was issued" : "given up at the authority");
        }
    }

    private Instant watchedUntil(Row row) {
        return Optional.ofNullable(row.progress().changedAt())
                .orElse(row.progress().since())
                .plus(vendor.settings().seconds(Property.GRACE));
    }

    private void done(Row row, String note) {
        work.settled(row, Outcome.CANCELLED, CaEvent.Kind.CANCELLED, note);
    }
}
