package org.calink.order;

import org.calink.membership.IdentityKind;
import org.calink.membership.Membership;

/** Whose order it is: of the account that made it, and of whoever administers the enterprise now. */
public final class OrderAccessPolicy {

    private OrderAccessPolicy() {}

    /**
     * @param acting the identity the account acts in, or null
     */
    public static boolean allows(Order order, long accountId, Membership acting) {
        return order.belongsTo(accountId) || administers(acting, order);
    }

    private static boolean administers(Membership acting, Order order) {
        return acting != null
                && acting.isActive()
                && acting.getIdentity() == IdentityKind.ADMINISTRATOR
                && order.isOf(acting.getEnterprise());
    }
}
