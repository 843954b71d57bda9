package org.calink.connector.cmp;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Reserved;
import org.calink.connector.crypto.CertificateHash;
import org.calink.connector.crypto.Serials;

/** Writes the smaller message bodies. */
final class Bodies {

    private Bodies() {}

    /** All accepted (RFC 9810 5.3.18). */
    static PKIBody accept(Reserved reserved) {
        return confirmation(reserved, null);
    }

    /** All rejected, each with its hash: Bouncy Castle's own builder can only accept. */
    static PKIBody reject(Reserved reserved) {
        return confirmation(reserved, Statuses.rejection("the applicant's transaction was rolled back"));
    }

    static PKIBody poll(int requestId) {
        return new PKIBody(PKIBody.TYPE_POLL_REQ, new PollReqContent(BigInteger.valueOf(requestId)));
    }

    static PKIBody abandon() {
        return new PKIBody(
                PKIBody.TYPE_ERROR, new ErrorMsgContent(Statuses.rejection("the applicant gave the transaction up")));
    }

    static PKIBody ask(InfoTypeAndValue question) {
        return new PKIBody(PKIBody.TYPE_GEN_MSG, new GenMsgContent(question));
    }

    /** {@code rr} with reason and, where given, the date since when the key is not to be trusted (5.3.9). */
    static PKIBody change(StatusChange change, X500Name issuer) {
        RevDetails details = new RevDetails(
                new CertTemplateBuilder()
                        .setIssuer(issuer)
                        .setSerialNumber(Serials.number(change.serial()))
                        .build(),
                entryDetails(change));
        return new PKIBody(PKIBody.TYPE_REVOCATION_REQ, new RevReqContent(details));
    }

    private static PKIBody confirmation(Reserved reserved, PKIStatusInfo status) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        int firstId = RequestReader.isPkcs10(reserved.request()) ? RequestForm.PKCS10.firstId() : 0;
        for (int at = 0; at < reserved.certificates().size(); at++) {
            all.add(status(reserved.certificates().get(at), at == 0 ? firstId : at, status));
        }
        return new PKIBody(PKIBody.TYPE_CERT_CONFIRM, CertConfirmContent.getInstance(new DERSequence(all)));
    }

    private static CertStatus status(X509CertificateHolder certificate, int requestId, PKIStatusInfo status) {
        try {
            byte[] hash = CertificateHash.of(certificate.getEncoded(), certificate.getSignatureAlgorithm());
            BigInteger id = BigInteger.valueOf(requestId);
            return status == null ? new CertStatus(hash, id) : new CertStatus(hash, id, status);
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate could not be encoded", impossible);
        }
    }

    private static Extensions entryDetails(StatusChange change) {
        ExtensionsGenerator details = new ExtensionsGenerator();
        try {
            details.addExtension(Extension.reasonCode, false, CRLReason.lookup(change.reason()));
            if (change.invalidityDate().isPresent()) {
                details.addExtension(
                        Extension.invalidityDate,
                        false,
                        new ASN1GeneralizedTime(
                                Date.from(change.invalidityDate().get())));
            }
            return details.generate();
        } catch (IOException impossible) {
            throw new IllegalStateException("a revocation could not be encoded", impossible);
        }
    }
}
