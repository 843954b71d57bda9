package org.calink.sandbox.ca;

import java.security.PrivateKey;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/** A private key with the certificate that speaks for it. */
record Identity(KeyFamily family, PrivateKey key, X509CertificateHolder certificate) {

    ContentSigner signer() {
        return family.signer(key);
    }
}
