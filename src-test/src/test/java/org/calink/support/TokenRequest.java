package org.calink.support;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** The request (PKCS #10, DER) that a token makes for a new key of its own. */
public final class TokenRequest {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private TokenRequest() {}

    public static byte[] sm2(String subject) {
        return request("EC", new ECGenParameterSpec("sm2p256v1"), "SM3withSM2", subject);
    }

    public static byte[] rsa(String subject) {
        return request("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256withRSA", subject);
    }

    private static byte[] request(String kind, AlgorithmParameterSpec size, String signature, String subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, BOUNCY_CASTLE);
            generator.initialize(size);
            KeyPair keys = generator.generateKeyPair();
            return new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), keys.getPublic())
                    .build(new JcaContentSignerBuilder(signature)
                            .setProvider(BOUNCY_CASTLE)
                            .build(keys.getPrivate()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
