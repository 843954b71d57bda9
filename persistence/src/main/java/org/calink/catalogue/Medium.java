package org.calink.catalogue;

/** What carries a certificate (介质): a USB token (实体 UKey) or one phone (手机移动证书). */
public enum Medium {
    UKEY,
    MOBILE
}
