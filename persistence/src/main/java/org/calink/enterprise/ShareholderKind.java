package org.calink.enterprise;

/** What a shareholder is (股东类型), which tells how it is identified. */
public enum ShareholderKind {
    /** 自然人, by resident ID */
    NATURAL_PERSON,
    /** 企业法人, by credit code */
    LEGAL_PERSON
}
