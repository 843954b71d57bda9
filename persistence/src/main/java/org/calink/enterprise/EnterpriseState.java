package org.calink.enterprise;

/** Where the information of an enterprise stands. */
public enum EnterpriseState {
    /** 草稿: being written by the administrator. */
    DRAFT,
    /** 待审核: waits for a reviewer and is not changed meanwhile. */
    UNDER_REVIEW,
    /** 审核不通过: came back with remarks, can be edited and submitted again. */
    RETURNED,
    /** 审核通过: certificates can be applied for; changes only by a change order. */
    APPROVED;

    /** Whether the administrator may write. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }
}
