package org.calink.connector.validation;

import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** What the key of a certificate must and must not be usable for (GB/T 20518 5.2.4.2.2). */
enum KeyUsages {
    /** The only certificate of a holder. */
    SINGLE(KeyUsage.digitalSignature | KeyUsage.nonRepudiation, KeyUsage.keyCertSign | KeyUsage.cRLSign),
    /** The signing certificate (签名证书) of a pair. */
    SIGNING_OF_PAIR(
            KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
            KeyUsage.keyCertSign
                    | KeyUsage.cRLSign
                    | KeyUsage.keyEncipherment
                    | KeyUsage.dataEncipherment
                    | KeyUsage.keyAgreement),
    /** The encryption certificate (加密证书) of a pair; its key is known to the key centre, so it must not sign. */
    ENCRYPTION(
            KeyUsage.keyEncipherment | KeyUsage.dataEncipherment,
            KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature | KeyUsage.nonRepudiation);

    private final int must;
    private final int mustNot;

    KeyUsages(int must, int mustNot) {
        this.must = must;
        this.mustNot = mustNot;
    }

    Optional<String> finding(X509CertificateHolder certificate) {
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        if (usage == null) {
            return Optional.of("the certificate has no key usage");
        }
        if (!usage.hasUsages(must)) {
            return Optional.of("a key usage is missing for " + this);
        }
        return hasAny(usage) ? Optional.of("a key usage is not allowed for " + this) : Optional.empty();
    }

    private boolean hasAny(KeyUsage usage) {
        for (int bit = Integer.highestOneBit(0x8000); bit > 0; bit >>= 1) {
            if ((mustNot & bit) != 0 && usage.hasUsages(bit)) {
                return true;
            }
        }
        return false;
    }
}
