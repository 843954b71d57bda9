package org.calink.connector.validation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Who may sign OCSP answers: the authority itself, or whom it issued a certificate for that purpose (RFC 6960 4.2.2.2). */
final class Responders {

    private final TrustedCertificate issuer;
    private final Clock clock;

    Responders(TrustedCertificate issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    void verify(BasicOCSPResp answer) throws LinkException {
        List<TrustedCertificate> allowed = new ArrayList<>(List.of(issuer));
        for (X509CertificateHolder carried : answer.getCerts()) {
            if (isDelegate(carried)) {
                allowed.add(TrustedCertificate.of(carried));
            }
        }
        for (TrustedCertificate signer : allowed) {
            if (signs(signer, answer)) {
                return;
            }
        }
        throw new LinkException(Trouble.BAD_PROTECTION, "OCSP signature");
    }

    private boolean isDelegate(X509CertificateHolder certificate) {
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && certificate.isValidOn(Date.from(clock.instant()))
                && issuer.issued(certificate);
    }

    private static boolean signs(TrustedCertificate signer, BasicOCSPResp answer) {
        try {
            return answer.isSignatureValid(signer.verifier());
        } catch (OCSPException | RuntimeException unfit) {
            return false;
        }
    }
}
