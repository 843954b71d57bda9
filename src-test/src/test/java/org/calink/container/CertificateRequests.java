package org.calink.container;

import java.util.UUID;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.HolderIdentity;
import org.calink.support.TokenRequest;

/** Applications as a token would make them: an SM2 key of its own each time. */
final class CertificateRequests {

    private static final String SUBJECT = "CN=沈阳测试工程有限公司,O=沈阳测试工程有限公司,C=CN";
    private static final String CREDIT_CODE = "91210100117600000W";
    private static final int ONE_YEAR = 365;

    private CertificateRequests() {}

    static CertificateApplication enterprise() {
        return CertificateApplication.first(
                "IT-" + UUID.randomUUID(),
                SUBJECT,
                HolderIdentity.enterprise(CREDIT_CODE),
                Der.of(TokenRequest.sm2(SUBJECT)),
                ONE_YEAR);
    }
}
