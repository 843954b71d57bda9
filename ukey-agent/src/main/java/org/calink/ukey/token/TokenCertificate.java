package org.calink.ukey.token;

import java.security.cert.X509Certificate;

/** A certificate on a token, with the key pair it belongs to. */
public record TokenCertificate(String keyId, Usage usage, X509Certificate certificate) {

    /** The two halves of a dual certificate (双证书). */
    public enum Usage {
        SIGN,
        ENCRYPT
    }
}
