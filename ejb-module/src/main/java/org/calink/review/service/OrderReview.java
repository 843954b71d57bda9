package org.calink.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.Act;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.notice.SmsTemplate;
import org.calink.notice.service.Notices;
import org.calink.order.Order;
import org.calink.order.OrderReason;
import org.calink.order.OrderState;
import org.calink.payment.RefundReason;
import org.calink.payment.service.Refunds;
import org.calink.review.ReviewClaim;
import org.calink.review.ReviewSubject;

/**
 * Decides about paid orders (订单审核): approve, return with a reason, or refuse for good. Whoever decides has the order in
 * hand; of two decisions at once the order's state lets one through.
 */
@Stateless
@RolesAllowed(Roles.REVIEWER)
public class OrderReview {

    private static final Logger LOG = System.getLogger(OrderReview.class.getName());
    private static final String SUBJECT = "order";
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ClaimBook claims;

    @Inject
    private OwnMatters own;

    @Inject
    private Refunds refunds;

    @Inject
    private Notices notices;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * An order as the reviewer sees it.
     *
     * @param claim who has it in hand, if anybody
     * @param mine whether that is the caller
     */
    public record Case(Order order, Optional<ReviewClaim> claim, boolean mine) {

        public boolean isMine() {
            return mine;
        }

        /** Whether anybody can take it in hand now. */
        public boolean isFree() {
            return claim.isEmpty() && order.getState() == OrderState.UNDER_REVIEW;
        }

        /** Whether the caller can decide now. */
        public boolean isDecidable() {
            return mine && order.getState() == OrderState.UNDER_REVIEW;
        }
    }

    /** Any order that was submitted. */
    public Case read(long orderId) {
        Order order = em.find(Order.class, orderId);
        if (order == null || !order.isPaid()) {
            throw new Refused(OrderReason.NOT_FOUND);
        }
        Optional<ReviewClaim> claim = claims.of(ReviewSubject.ORDER, orderId);
        return new Case(
                order,
                claim,
                claim.filter(found -> found.isOf(caller.staffId())).isPresent());
    }

    /** 审核通过: on to the making desk. */
    public void approve(long orderId) {
        Order order = inHand(orderId);
        order.approve(act());
        notices.sms(order.getAccount().getMobile(), SmsTemplate.ORDER_APPROVED, order.getNumber());
        decided(order, "order.approved", null);
    }

    /** 审核不通过: back to the applicant, who mends it and submits again without paying again. */
    public void returnForCorrection(long orderId, String reason) {
        requireReason(reason);
        Order order = inHand(orderId);
        order.returnForCorrection(act().because(reason.strip()));
        notices.sms(order.getAccount().getMobile(), SmsTemplate.ORDER_RETURNED, order.getNumber());
        decided(order, "order.returned", reason);
    }

    /** Refused for good; the money goes back. */
    public void refuse(long orderId, String reason) {
        requireReason(reason);
        Order order = inHand(orderId);
        order.refuse(act().because(reason.strip()));
        refunds.due(order, RefundReason.ORDER_REFUSED);
        notices.sms(order.getAccount().getMobile(), SmsTemplate.ORDER_REFUSED, order.getNumber());
        decided(order, "order.refused", reason);
    }

    private Order inHand(long orderId) {
        claims.requireMine(ReviewSubject.ORDER, orderId);
        Order order = em.find(Order.class, orderId);
        own.refuse(order);
        return order;
    }

    private static void requireReason(String reason) {
        new Problems()
                .required(reason, "reason")
                .atMost(LONGEST_REASON, reason, "reason")
                .refuseIfAny();
    }

    private Act act() {
        return Act.by(caller.name(), clock);
    }

    private void decided(Order order, String action, String note) {
        claims.done(ReviewSubject.ORDER, order.getId());
        audit.record(action, SUBJECT, order.getNumber(), AuditResult.DONE, note);
        LOG.log(Level.INFO, "{0}: {1} by {2}", action, order.getNumber(), caller.name());
    }
}
