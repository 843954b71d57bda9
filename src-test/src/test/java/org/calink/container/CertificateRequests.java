package org.calink.container;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.HolderIdentity;

/** Applications as a token would make them: an SM2 key of its own each time. */
final class CertificateRequests {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final String SUBJECT = "CN=沈阳测试工程有限公司,O=沈阳测试工程有限公司,C=CN";
    private static final String CREDIT_CODE = "91210100117600000W";
    private static final int ONE_YEAR = 365;

    private CertificateRequests() {}

    static CertificateApplication enterprise() {
        return CertificateApplication.first(
                "IT-" + UUID.randomUUID(), SUBJECT, HolderIdentity.enterprise(CREDIT_CODE), request(), ONE_YEAR);
    }

    private static Der request() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            KeyPair keys = generator.generateKeyPair();
            return Der.of(new JcaPKCS10CertificationRequestBuilder(new X500Principal(SUBJECT), keys.getPublic())
                    .build(new JcaContentSignerBuilder("SM3withSM2")
                            .setProvider(BOUNCY_CASTLE)
                            .build(keys.getPrivate()))
                    .getEncoded());
        } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
