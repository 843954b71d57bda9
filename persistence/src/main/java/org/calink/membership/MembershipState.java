package org.calink.membership;

/** Where an identity stands. */
public enum MembershipState {
    /** 待审核: waits for the enterprise's administrator. */
    REQUESTED,
    /** 已生效 */
    ACTIVE,
    /** 已驳回 */
    REJECTED,
    /** 已结束: withdrawn, unbound or handed on. */
    ENDED;

    /** Whether it stands in the way of the same identity once more. */
    public boolean isLive() {
        return this == REQUESTED || this == ACTIVE;
    }
}
