package org.calink.connector.cmp;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.calink.connector.authority.Expectation;
import org.calink.connector.authority.Request;
import org.calink.connector.validation.IdentityExtensions;

/** Reads from a request what its certificates must be, so that the journal needs to keep nothing but the request. */
final class RequestReader {

    private RequestReader() {}

    static Request read(byte[] transactionId, byte[] der) {
        return new Request(transactionId, der, expectation(Codec.own(der)));
    }

    /** The body type that answers, and the number of the first certificate in it. */
    static boolean isPkcs10(byte[] der) {
        return bodyType(der) == PKIBody.TYPE_P10_CERT_REQ;
    }

    static int bodyType(byte[] der) {
        return Codec.own(der).getBody().getType();
    }

    private static Expectation expectation(PKIMessage message) {
        PKIBody body = message.getBody();
        if (body.getType() == PKIBody.TYPE_P10_CERT_REQ) {
            return of(new PKCS10CertificationRequest(CertificationRequest.getInstance(body.getContent())));
        }
        CertReqMsg[] requests = CertReqMessages.getInstance(body.getContent()).toCertReqMsgArray();
        CertTemplate signing = requests[0].getCertReq().getCertTemplate();
        return new Expectation(
                signing.getSubject(),
                signing.getPublicKey(),
                IdentityExtensions.in(signing.getExtensions()),
                Optional.of(notAfter(signing)),
                requests.length == 2);
    }

    private static Expectation of(PKCS10CertificationRequest request) {
        Extensions extensions = request.getRequestedExtensions();
        return new Expectation(
                request.getSubject(),
                request.getSubjectPublicKeyInfo(),
                extensions == null ? Map.of() : IdentityExtensions.in(extensions),
                Optional.empty(),
                false);
    }

    private static Instant notAfter(CertTemplate template) {
        return template.getValidity().getNotAfter().getDate().toInstant();
    }
}
