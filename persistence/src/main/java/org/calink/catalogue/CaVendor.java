package org.calink.catalogue;

/** Certificate vendor (证书厂商): a licensed certification authority the platform sells certificates of. */
public enum CaVendor {
    CFCA,
    BJCA,
    AXCA
}
