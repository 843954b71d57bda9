package org.calink.enterprise;

/** What an enterprise does in tendering (主体类型); several may hold. */
public enum SubjectKind {
    /** 招标单位 */
    TENDERER,
    /** 投标单位 */
    BIDDER,
    /** 招标代理 */
    AGENCY
}
