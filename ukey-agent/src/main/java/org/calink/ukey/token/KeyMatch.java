package org.calink.ukey.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Tells whether a private key and a public key are one pair, by signing and verifying. */
record KeyMatch(PrivateKey key) {

    private static final byte[] PROBE = {1, 2, 3};

    boolean fits(PublicKey publicKey) throws GeneralSecurityException {
        String algorithm = KeyAlgorithm.of(key).signature();
        Signature signer = Signature.getInstance(algorithm, Crypto.PROVIDER);
        signer.initSign(key);
        signer.update(PROBE);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance(algorithm, Crypto.PROVIDER);
        verifier.initVerify(publicKey);
        verifier.update(PROBE);
        return verifier.verify(signature);
    }
}
