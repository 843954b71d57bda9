package org.calink.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order (订单) stands; the moves are in {@link OrderEvent}. */
public enum OrderState {
    /** Being filled in; nobody but its owner sees it. */
    DRAFT,
    /** 待支付: submitted, price fixed. */
    AWAITING_PAYMENT,
    /** 待审核: paid, waits for the reviewer. */
    UNDER_REVIEW,
    /** 审核不通过: with the reason; edited and submitted again without paying again. */
    RETURNED,
    /** 待制证: approved, waits for the certificate maker. */
    MAKING,
    /** 待发货 or 待领取: the certificate is made and on its way. */
    FULFILLING,
    /** 已完成: the holder has it. */
    COMPLETED,
    /** 已取消 by the applicant before the certificate was made. */
    CANCELLED,
    /** 已过期: never paid. */
    EXPIRED,
    /** 已拒绝 by the reviewer for good; the money goes back. */
    REFUSED;

    private static final Set<OrderState> CLOSED = EnumSet.of(COMPLETED, CANCELLED, EXPIRED, REFUSED);

    /** Whether something is still to happen. */
    public boolean isOpen() {
        return !CLOSED.contains(this);
    }

    /** Whether the applicant may still change what is ordered. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
