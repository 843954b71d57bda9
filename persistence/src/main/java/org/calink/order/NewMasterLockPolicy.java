package org.calink.order;

import java.util.Optional;
import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;

/** Who may apply for an enterprise's master lock: its administrator, once the enterprise is 审核通过 (guide, chapter six). */
public final class NewMasterLockPolicy {

    private NewMasterLockPolicy() {}

    /**
     * @param acting the identity the account acts in, or null
     * @return why not, or empty
     */
    public static Optional<OrderReason> obstacle(Membership acting) {
        if (acting == null || !acting.isActive() || acting.getIdentity() != IdentityKind.ADMINISTRATOR) {
            return Optional.of(OrderReason.NOT_ADMINISTRATOR);
        }
        return acting.getEnterprise().isApproved()
                ? Optional.empty()
                : Optional.of(OrderReason.ENTERPRISE_NOT_APPROVED);
    }
}
