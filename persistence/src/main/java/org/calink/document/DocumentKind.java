package org.calink.document;

/** What a document shows. */
public enum DocumentKind {
    /** ID card, emblem side (身份证国徽面). */
    ID_EMBLEM,
    /** ID card, portrait side (身份证人像面). */
    ID_PORTRAIT,
    /** The person holding the card (手持身份证). */
    HOLDING_ID,
    /** Business licence copy (营业执照副本). */
    LICENCE,
    /** Stamped seal collection form (电子签章印模采集表). */
    SEAL_FORM,
    /** The seal cut out of it (印模). */
    SEAL_IMPRESSION,
    /** Application form made by us (申请表). */
    APPLICATION_FORM,
    /** Invoice file from the provider. */
    INVOICE,
    /** Anything stamped that goes with a request. */
    ATTACHMENT
}
