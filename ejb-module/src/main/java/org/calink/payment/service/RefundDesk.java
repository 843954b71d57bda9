package org.calink.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.calink.account.Roles;
import org.calink.kernel.Refused;
import org.calink.payment.PaymentReason;
import org.calink.payment.Refund;

/** Where finance sees what must go back (退款). */
@Stateless
@RolesAllowed(Roles.FINANCE)
public class RefundDesk {

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    /** @throws Refused {@link PaymentReason#REFUND_NOT_FOUND} */
    public Refund one(long refundId) {
        Refund refund = em.find(Refund.class, refundId);
        if (refund == null) {
            throw new Refused(PaymentReason.REFUND_NOT_FOUND);
        }
        return refund;
    }
}
