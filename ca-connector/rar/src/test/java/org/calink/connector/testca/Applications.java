package org.calink.connector.testca;

import java.io.IOException;
import java.security.KeyPair;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.HolderIdentity;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Signatures;

/** Applications as a token and a certificate maker would make them. */
public final class Applications {

    public static final String SUBJECT = "CN=沈阳示例有限公司,O=沈阳示例有限公司,C=CN";
    public static final String CREDIT_CODE = "91210100123456788H";

    private Applications() {}

    public static CertificateApplication of(String reference, Keys kind) {
        return CertificateApplication.first(
                reference, SUBJECT, HolderIdentity.enterprise(CREDIT_CODE), request(kind, kind.pair()), 365);
    }

    public static Der request(Keys kind, KeyPair pair) {
        PKCS10CertificationRequest request = new JcaPKCS10CertificationRequestBuilder(
                        Names.parse(SUBJECT), pair.getPublic())
                .build(Signatures.signer(kind.signature(), pair.getPrivate()));
        try {
            return Der.of(request.getEncoded());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
