package org.calink.connector.cmp;

import java.io.IOException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.calink.connector.CertificateApplication;
import org.calink.connector.UnfitRequestException;
import org.calink.connector.UnfitRequestException.Flaw;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Signatures;

/** The registration authority's own duty: only a request signed by the key it names goes to a vendor. */
final class ProofOfPossessionCheck {

    private ProofOfPossessionCheck() {}

    /** @throws UnfitRequestException with the first flaw found */
    static PKCS10CertificationRequest verified(CertificateApplication application) {
        PKCS10CertificationRequest request = read(application);
        requireSignedByItsKey(request);
        if (!request.getSubject().equals(Names.parse(application.subject()))) {
            throw new UnfitRequestException(
                    Flaw.OTHER_SUBJECT,
                    "the token's PKCS#10 request names " + Names.text(request.getSubject()) + " instead of "
                            + application.subject(),
                    null);
        }
        return request;
    }

    private static PKCS10CertificationRequest read(CertificateApplication application) {
        try {
            return new PKCS10CertificationRequest(application.request().bytes());
        } catch (IOException | RuntimeException malformed) {
            throw new UnfitRequestException(Flaw.UNREADABLE, "the token's PKCS#10 request cannot be read", malformed);
        }
    }

    /** A key or signature that breaks the verifier, in whatever way, has proven as little as one that does not verify. */
    private static void requireSignedByItsKey(PKCS10CertificationRequest request) {
        Exception trouble = null;
        try {
            if (request.isSignatureValid(Signatures.verifier(request.getSubjectPublicKeyInfo()))) {
                return;
            }
        } catch (PKCSException | OperatorCreationException | RuntimeException unfit) {
            trouble = unfit;
        }
        throw new UnfitRequestException(
                Flaw.NOT_SIGNED_BY_ITS_KEY, "the token's PKCS#10 request is not signed by the key it names", trouble);
    }
}
