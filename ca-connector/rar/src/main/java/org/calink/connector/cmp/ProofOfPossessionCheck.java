package org.calink.connector.cmp;

import java.io.IOException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.calink.connector.CertificateApplication;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Signatures;

/** The registration authority's own duty: only a request signed by the key it names goes to a vendor. */
final class ProofOfPossessionCheck {

    private ProofOfPossessionCheck() {}

    static PKCS10CertificationRequest verified(CertificateApplication application) {
        try {
            PKCS10CertificationRequest request =
                    new PKCS10CertificationRequest(application.request().bytes());
            if (!request.isSignatureValid(Signatures.verifier(request.getSubjectPublicKeyInfo()))) {
                throw new IllegalArgumentException("The token's PKCS#10 request is not signed by the key it names");
            }
            if (!request.getSubject().equals(Names.parse(application.subject()))) {
                throw new IllegalArgumentException("The token's PKCS#10 request names "
                        + Names.text(request.getSubject()) + " instead of " + application.subject());
            }
            return request;
        } catch (IOException | PKCSException | OperatorCreationException unreadable) {
            throw new IllegalArgumentException("The token's PKCS#10 request cannot be read", unreadable);
        }
    }
}
