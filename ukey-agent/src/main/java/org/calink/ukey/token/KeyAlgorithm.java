package org.calink.ukey.token;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** The kinds of key pairs that a token makes. */
public enum KeyAlgorithm {
    /** SM2 on the curve sm2p256v1, signatures with SM3 and the default entity id (GM/T 0009). */
    SM2("SM2", "SM3withSM2"),
    RSA_2048("RSA-2048", "SHA256withRSA");

    private static final int RSA_BITS = 2048;

    private final String wireName;
    private final String signature;

    KeyAlgorithm(String wireName, String signature) {
        this.wireName = wireName;
        this.signature = signature;
    }

    public static KeyAlgorithm named(String wireName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.ALGORITHM_UNKNOWN));
    }

    static KeyAlgorithm of(Key key) {
        return "RSA".equals(key.getAlgorithm()) ? RSA_2048 : SM2;
    }

    public String signature() {
        return signature;
    }

    KeyPair pair() throws GeneralSecurityException {
        if (this == RSA_2048) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Crypto.PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        return generator.generateKeyPair();
    }
}
