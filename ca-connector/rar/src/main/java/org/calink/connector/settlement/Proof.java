package org.calink.connector.settlement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.RevocationReason;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Refusal;
import org.calink.connector.desk.Vendor;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** What an authority publishes decides, not what it answers. */
final class Proof {

    private final Vendor vendor;

    Proof(Vendor vendor) {
        this.vendor = vendor;
    }

    boolean all(List<String> serials, State... wanted) {
        return serials.stream().allMatch(serial -> isOneOf(serial, wanted));
    }

    boolean any(List<String> serials, State... wanted) {
        return serials.stream().anyMatch(serial -> isOneOf(serial, wanted));
    }

    /** Revokes what was never wanted or is of no use alone. */
    void revokeAll(List<String> serials) throws LinkException {
        for (String serial : serials) {
            StatusChange change =
                    new StatusChange(serial, RevocationReason.CESSATION_OF_OPERATION.code(), Optional.empty());
            Optional<Refusal> refusal = vendor.authority().change(change);
            if (refusal.isPresent() && !isOneOf(serial, State.REVOKED, State.NOT_ISSUED)) {
                throw new LinkException(Trouble.NOT_YET, "revocation of " + serial + " refused: " + refusal.get());
            }
        }
    }

    private boolean isOneOf(String serial, State... wanted) {
        return Set.of(wanted).contains(vendor.authority().status(serial).state());
    }
}
