package org.calink.connector.cmp;

import java.math.BigInteger;
import java.util.Date;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.calink.connector.crypto.Signatures;

/** Every kind of answer an authority gives, and what reads it. */
enum AnswerKind {
    IP(PKIBody.TYPE_INIT_REP, by -> only(granted(0, by, null)), reader(PKIBody.TYPE_INIT_REQ, false)),
    CP_TO_PKCS10(
            PKIBody.TYPE_CERT_REP,
            by -> new CertRepMessage(
                    new CMPCertificate[] {new CMPCertificate(by.certificate().toASN1Structure())},
                    new CertResponse[] {granted(-1, by, null)}),
            reader(PKIBody.TYPE_P10_CERT_REQ, false)),
    KUP_WITH_A_PAIR(
            PKIBody.TYPE_KEY_UPDATE_REP,
            by -> only(granted(0, by, null), granted(1, by, new DEROctetString(new byte[64]))),
            reader(PKIBody.TYPE_KEY_UPDATE_REQ, true)),
    IP_THAT_WAITS(
            PKIBody.TYPE_INIT_REP,
            by -> only(new CertResponse(new ASN1Integer(0), new PKIStatusInfo(PKIStatus.waiting))),
            reader(PKIBody.TYPE_INIT_REQ, false)),
    POLL_REP(
            PKIBody.TYPE_POLL_REP,
            by -> new PollRepContent(new ASN1Integer(0), new ASN1Integer(30), new PKIFreeText("later")),
            reader(PKIBody.TYPE_INIT_REQ, false)),
    PKI_CONF(PKIBody.TYPE_CONFIRM, by -> new PKIConfirmContent(), CmpAuthority::confirmationRefusal),
    RP(
            PKIBody.TYPE_REVOCATION_REP,
            by -> new RevRepContentBuilder()
                    .add(new PKIStatusInfo(PKIStatus.granted))
                    .build(),
            CmpAuthority::revocationRefusal),
    GENP_WITH_A_CRL(PKIBody.TYPE_GEN_REP, AnswerKind::list, incoming -> Information.answers(incoming, Oid.CURRENT_CRL)),
    ERROR(
            PKIBody.TYPE_ERROR,
            by -> new ErrorMsgContent(new PKIStatusInfo(
                    PKIStatus.rejection, new PKIFreeText("no"), new PKIFailureInfo(PKIFailureInfo.notAuthorized))),
            CmpAuthority::revocationRefusal);

    private static final class Oid {
        static final ASN1ObjectIdentifier CURRENT_CRL = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.4.6");
    }

    private final int type;
    private final Function<Speaker, ASN1Encodable> content;
    private final Incoming.Reader<?> reader;

    AnswerKind(int type, Function<Speaker, ASN1Encodable> content, Incoming.Reader<?> reader) {
        this.type = type;
        this.content = content;
        this.reader = reader;
    }

    PKIBody body(Speaker by) {
        return new PKIBody(type, content.apply(by));
    }

    Incoming.Reader<?> reader() {
        return reader;
    }

    private static Incoming.Reader<?> reader(int requestType, boolean dual) {
        return incoming -> CertificateAnswer.read(incoming, requestType, dual);
    }

    private static ASN1Encodable only(CertResponse... responses) {
        return new CertRepMessage(null, responses);
    }

    private static CertResponse granted(int number, Speaker by, ASN1OctetString envelope) {
        return new CertResponse(
                new ASN1Integer(number),
                new PKIStatusInfo(PKIStatus.granted),
                new CertifiedKeyPair(
                        new CertOrEncCert(new CMPCertificate(by.certificate().toASN1Structure()))),
                envelope);
    }

    private static ASN1Encodable list(Speaker by) {
        var list = new X509v2CRLBuilder(by.certificate().getSubject(), new Date())
                .addCRLEntry(BigInteger.TEN, new Date(), 5)
                .build(Signatures.signer(by.kind().signature(), by.key().getPrivate()));
        return new GenRepContent(new InfoTypeAndValue(Oid.CURRENT_CRL, list.toASN1Structure()));
    }
}
