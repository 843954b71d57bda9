package org.calink.ukey.token;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an authority delivers for a key pair.
 *
 * @param chain the signing certificate first, then its issuers
 * @param envelopedKey DER of the SM2EnvelopedKey (GM/T 0009) with the encryption key made by the key centre; null without
 * @param encryptionChain the encryption certificate first; empty without
 */
public record Delivery(List<X509Certificate> chain, byte[] envelopedKey, List<X509Certificate> encryptionChain) {

    public boolean dual() {
        return envelopedKey != null;
    }
}
