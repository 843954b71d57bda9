package org.calink.sandbox.ca;

import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate is for; GM/T 0015 keeps signing and encryption in two certificates. */
public enum Purpose {
    SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
    ENCRYPTION(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement);

    private final int usage;

    Purpose(int usage) {
        this.usage = usage;
    }

    KeyUsage keyUsage() {
        return new KeyUsage(usage);
    }
}
