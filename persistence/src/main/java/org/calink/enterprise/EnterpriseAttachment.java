package org.calink.enterprise;

import java.util.Arrays;

/** What an enterprise attaches to its information, and on which of the pages. */
public enum EnterpriseAttachment {
    /** 法定代表人身份证国徽面 */
    LEGAL_ID_EMBLEM("legalIdEmblem", EnterpriseSection.BASIC),
    /** 法定代表人身份证人像面 */
    LEGAL_ID_PORTRAIT("legalIdPortrait", EnterpriseSection.BASIC),
    /** 营业执照(副本) */
    BUSINESS_LICENCE("businessLicence", EnterpriseSection.BASIC),
    /** 电子签章印模采集表, stamped and scanned */
    SEAL_FORM("sealForm", EnterpriseSection.SHAREHOLDERS);

    private final String field;
    private final EnterpriseSection section;

    EnterpriseAttachment(String field, EnterpriseSection section) {
        this.field = field;
        this.section = section;
    }

    /** Name of its field in forms, refusals and remarks. */
    public String field() {
        return field;
    }

    /** The page it stands on. */
    public EnterpriseSection section() {
        return section;
    }

    /** The attachment of that field. */
    public static EnterpriseAttachment of(String field) {
        return Arrays.stream(values())
                .filter(attachment -> attachment.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no attachment " + field));
    }
}
