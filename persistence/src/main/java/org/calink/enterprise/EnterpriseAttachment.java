package org.calink.enterprise;

/** What an enterprise attaches to its information, and on which of the pages. */
public enum EnterpriseAttachment {
    /** 法定代表人身份证国徽面 */
    LEGAL_ID_EMBLEM(EnterpriseSection.BASIC),
    /** 法定代表人身份证人像面 */
    LEGAL_ID_PORTRAIT(EnterpriseSection.BASIC),
    /** 营业执照(副本) */
    BUSINESS_LICENCE(EnterpriseSection.BASIC),
    /** 电子签章印模采集表, stamped and scanned */
    SEAL_FORM(EnterpriseSection.SHAREHOLDERS);

    private final EnterpriseSection section;

    EnterpriseAttachment(EnterpriseSection section) {
        this.section = section;
    }

    public EnterpriseSection section() {
        return section;
    }

    /** Name of its field in forms, refusals and remarks. */
    public String field() {
        return switch (this) {
            case LEGAL_ID_EMBLEM -> "legalIdEmblem";
            case LEGAL_ID_PORTRAIT -> "legalIdPortrait";
            case BUSINESS_LICENCE -> "businessLicence";
            case SEAL_FORM -> "sealForm";
        };
    }
}
