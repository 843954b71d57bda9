package org.calink.membership;

/** What an account is inside an enterprise, or alone (身份). */
public enum IdentityKind {
    /** 管理员: one per enterprise, holds every right. */
    ADMINISTRATOR(true),
    /** 项目负责人或授权委托人 */
    PROJECT_LEADER(true),
    /** 造价师 */
    COST_ENGINEER(true),
    /** 自然人 */
    NATURAL_PERSON(false),
    /** 评标专家 */
    BID_EXPERT(false);

    private final boolean inEnterprise;

    IdentityKind(boolean inEnterprise) {
        this.inEnterprise = inEnterprise;
    }

    /** Whether it is held inside an enterprise (企业角色) or alone (个人角色). */
    public boolean isInEnterprise() {
        return inEnterprise;
    }

    /** Whether somebody of the enterprise has to say yes; the administrator has nobody above, individuals need nobody. */
    public boolean waitsForAdministrator() {
        return inEnterprise && this != ADMINISTRATOR;
    }
}
