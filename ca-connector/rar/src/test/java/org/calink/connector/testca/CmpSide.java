package org.calink.connector.testca;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.GenRepContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.crypto.CertificateHash;
import org.calink.connector.crypto.Signatures;

/** The test authority's CMP responder. */
public final class CmpSide {

    private static final String QUERY = "1.3.6.1.4.1.99999.1.1";
    private static final Map<Integer, Integer> ANSWER = Map.of(0, 1, 2, 3, 4, 3, 7, 8);
    private static final Map<Integer, String> NAMES =
            Map.of(0, "ir", 11, "rr", 21, "genm", 23, "error", 24, "certConf", 25, "pollReq");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestCa owner;
    private final Issuer issuer;
    private final Map<String, PKIMessage> waiting = new ConcurrentHashMap<>();
    private final Map<Integer, byte[]> last = new ConcurrentHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<Integer> heard = java.util.Collections.synchronizedList(new ArrayList<>());

    CmpSide(TestCa owner) {
        this.owner = owner;
        this.issuer = new Issuer(owner);
    }

    /** The body types received, in order. */
    public List<Integer> heard() {
        return heard;
    }

    Reply answer(byte[] received) throws Exception {
        PKIMessage request = PKIMessage.getInstance(received);
        int type = request.getBody().getType();
        if (owner.life.isOver()) {
            return new Reply(received, Fault.LOSES_ANSWER);
        }
        heard.add(type);
        Fault fault = owner.fault(type);
        if (fault == Fault.REPLAYS) {
            return Reply.of(last.getOrDefault(type, new byte[0]));
        }
        boolean deaf = fault == Fault.SILENT || fault == Fault.HTTP_500 || fault == Fault.REDIRECTS;
        byte[] answer = deaf ? new byte[0] : protect(request.getHeader(), body(request, fault), fault);
        last.put(type, answer);
        owner.life.happens("vendor has done " + NAMES.getOrDefault(type, "body " + type));
        return new Reply(answer, owner.life.isOver() ? Fault.LOSES_ANSWER : fault);
    }

    private PKIBody body(PKIMessage request, Fault fault) throws Exception {
        int type = request.getBody().getType();
        if (fault == Fault.WRONG_BODY) {
            return new PKIBody(PKIBody.TYPE_GEN_REP, new GenRepContent(new InfoTypeAndValue[0]));
        }
        return switch (type) {
            case PKIBody.TYPE_INIT_REQ, PKIBody.TYPE_CERT_REQ, PKIBody.TYPE_P10_CERT_REQ, PKIBody.TYPE_KEY_UPDATE_REQ ->
                enrol(request, fault);
            case PKIBody.TYPE_POLL_REQ -> poll(request, fault);
            case PKIBody.TYPE_CERT_CONFIRM -> confirm(request);
            case PKIBody.TYPE_ERROR -> abandon(request);
            case PKIBody.TYPE_REVOCATION_REQ -> revoke(request, fault);
            case PKIBody.TYPE_GEN_MSG -> inform(request);
            default -> error(PKIFailureInfo.badRequest, "not understood");
        };
    }

    private PKIBody enrol(PKIMessage request, Fault fault) throws Exception {
        int answer = ANSWER.get(request.getBody().getType());
        if (fault == Fault.REFUSES) {
            return error(PKIFailureInfo.notAuthorized, "quota exhausted");
        }
        if (!used.add(transaction(request))) {
            return error(PKIFailureInfo.transactionIdInUse, "transactionID in use");
        }
        if (fault == Fault.WAITS || fault == Fault.WAITS_LONG) {
            waiting.put(transaction(request), request);
            CertResponse later =
                    new CertResponse(new ASN1Integer(firstId(request)), new PKIStatusInfo(PKIStatus.waiting));
            return new PKIBody(answer, new CertRepMessage(null, new CertResponse[] {later}));
        }
        return granted(request, fault);
    }

    private PKIBody granted(PKIMessage request, Fault fault) throws Exception {
        List<X509CertificateHolder> issued = issuer.issue(request, fault);
        List<CertResponse> responses = new ArrayList<>();
        for (int at = 0; at < issued.size(); at++) {
            owner.books.add(issued.get(at), transaction(request));
            responses.add(new CertResponse(
                    new ASN1Integer(at == 0 || fault == Fault.SAME_NUMBER_TWICE ? firstId(request) : at),
                    new PKIStatusInfo(fault == Fault.MODIFIES ? PKIStatus.grantedWithMods : PKIStatus.granted),
                    new CertifiedKeyPair(
                            new CertOrEncCert(new CMPCertificate(issued.get(at).toASN1Structure()))),
                    at == 0 ? null : new DEROctetString(issuer.envelope(issued.get(at)))));
        }
        return new PKIBody(
                ANSWER.get(request.getBody().getType()),
                new CertRepMessage(null, responses.toArray(new CertResponse[0])));
    }

    private PKIBody poll(PKIMessage request, Fault fault) throws Exception {
        PKIMessage original = waiting.get(transaction(request));
        if (original == null) {
            return error(PKIFailureInfo.badRequest, "nothing is waiting");
        }
        Fault first = owner.fault(original.getBody().getType());
        owner.polls.incrementAndGet();
        if (first == Fault.WAITS_LONG) {
            return new PKIBody(
                    PKIBody.TYPE_POLL_REP, new PollRepContent(new ASN1Integer(firstId(original)), new ASN1Integer(1)));
        }
        waiting.remove(transaction(request));
        return fault == Fault.REFUSES
                ? error(PKIFailureInfo.notAuthorized, "decided against")
                : granted(original, fault);
    }

    private PKIBody confirm(PKIMessage request) throws Exception {
        List<Books.Entry> issued = owner.books.in(transaction(request));
        if (issued.isEmpty()) {
            return error(PKIFailureInfo.badRequest, "unknown transaction");
        }
        if (issued.stream().allMatch(Books.Entry::isConfirmed)) {
            return error(PKIFailureInfo.certConfirmed, "already confirmed");
        }
        for (CertStatus status :
                CertConfirmContent.getInstance(request.getBody().getContent()).toCertStatusArray()) {
            for (Books.Entry entry : issued) {
                byte[] hash =
                        CertificateHash.of(entry.certificate.getEncoded(), entry.certificate.getSignatureAlgorithm());
                if (java.util.Arrays.equals(hash, status.getCertHash().getOctets())) {
                    decide(entry, status);
                }
            }
        }
        return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
    }

    private void decide(Books.Entry entry, CertStatus status) {
        if (status.getStatusInfo() == null || status.getStatusInfo().getStatus().intValue() == 0) {
            entry.confirmed = entry.isValid();
        } else if (!owner.ignoresRejection) {
            entry.revoke(5, owner.clock.instant());
        }
    }

    private PKIBody abandon(PKIMessage request) {
        waiting.remove(transaction(request));
        if (!owner.ignoresRejection) {
            owner.books.in(transaction(request)).forEach(entry -> entry.revoke(5, owner.clock.instant()));
        }
        return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
    }

    private PKIBody revoke(PKIMessage request, Fault fault) throws Exception {
        RevDetails details =
                RevReqContent.getInstance(request.getBody().getContent()).toRevDetailsArray()[0];
        Books.Entry entry =
                owner.books.get(details.getCertDetails().getSerialNumber().getValue());
        int reason = ASN1Enumerated.getInstance(details.getCrlEntryDetails()
                        .getExtension(Extension.reasonCode)
                        .getParsedValue())
                .getValue()
                .intValue();
        if (fault == Fault.REFUSES || entry == null) {
            return rejected(PKIFailureInfo.badCertId, "no such certificate");
        }
        if (entry.reason >= 0 && entry.reason != 6) {
            return rejected(PKIFailureInfo.certRevoked, "revoked already");
        }
        entry.revoke(reason, owner.clock.instant());
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REP,
                new RevRepContentBuilder()
                        .add(new PKIStatusInfo(PKIStatus.granted))
                        .build());
    }

    private PKIBody inform(PKIMessage request) throws Exception {
        InfoTypeAndValue question =
                GenMsgContent.getInstance(request.getBody().getContent()).toInfoTypeAndValueArray()[0];
        if (question.getInfoType().getId().equals("1.3.6.1.5.5.7.4.6")) {
            return new PKIBody(
                    PKIBody.TYPE_GEN_REP,
                    new GenRepContent(new InfoTypeAndValue(
                            question.getInfoType(),
                            ASN1Sequence.getInstance(owner.status().list()))));
        }
        if (!question.getInfoType().getId().equals(QUERY)) {
            return new PKIBody(PKIBody.TYPE_GEN_REP, new GenRepContent(question));
        }
        ASN1TaggedObject asked = ASN1TaggedObject.getInstance(
                ASN1Sequence.getInstance(question.getInfoValue()).getObjectAt(0));
        String transaction = HexFormat.of()
                .formatHex(ASN1OctetString.getInstance(asked, false).getOctets());
        ASN1EncodableVector found = new ASN1EncodableVector();
        for (Books.Entry entry : owner.books.in(transaction)) {
            ASN1EncodableVector fields = new ASN1EncodableVector();
            fields.add(new ASN1Integer(entry.certificate.getSerialNumber()));
            fields.add(new ASN1Enumerated(entry.isValid() ? 0 : 2));
            fields.add(entry.certificate.toASN1Structure());
            found.add(new DERSequence(fields));
        }
        return new PKIBody(
                PKIBody.TYPE_GEN_REP,
                new GenRepContent(new InfoTypeAndValue(question.getInfoType(), new DERSequence(found))));
    }

    private static PKIBody rejected(int failInfo, String text) {
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REP,
                new RevRepContentBuilder()
                        .add(new PKIStatusInfo(
                                PKIStatus.rejection, new PKIFreeText(text), new PKIFailureInfo(failInfo)))
                        .build());
    }

    private static PKIBody error(int failInfo, String text) {
        return new PKIBody(
                PKIBody.TYPE_ERROR,
                new ErrorMsgContent(
                        new PKIStatusInfo(PKIStatus.rejection, new PKIFreeText(text), new PKIFailureInfo(failInfo))));
    }

    private byte[] protect(PKIHeader asked, PKIBody body, Fault fault) throws Exception {
        GeneralName sender =
                new GeneralName(fault == Fault.WRONG_SENDER ? new X500Name("CN=Somebody else") : owner.ca.getSubject());
        GeneralName recipient =
                fault == Fault.WRONG_RECIPIENT ? new GeneralName(new X500Name("CN=Nobody")) : asked.getSender();
        ProtectedPKIMessageBuilder message = new ProtectedPKIMessageBuilder(sender, recipient)
                .setTransactionID(
                        fault == Fault.WRONG_TRANSACTION
                                ? random()
                                : asked.getTransactionID().getOctets())
                .setSenderNonce(random())
                .setRecipNonce(
                        fault == Fault.WRONG_NONCE
                                ? random()
                                : asked.getSenderNonce().getOctets())
                .setMessageTime(Date.from(owner.time(fault)))
                .setBody(body)
                .addGeneralInfo(new InfoTypeAndValue(CMPObjectIdentifiers.it_confirmWaitTime, confirmUntil()))
                .addCMPCertificate(owner.ca);
        if (owner.mac) {
            return message.build(new JcePBMac1CalculatorBuilder("HmacSHA256", 256)
                            .setProvider(BouncyCastle.PROVIDER)
                            .build(fault == Fault.WRONG_SIGNATURE ? "x".toCharArray() : owner.secret))
                    .toASN1Structure()
                    .getEncoded("DER");
        }
        var key = fault == Fault.WRONG_SIGNATURE ? owner.kind.pair() : owner.caKey;
        PKIMessage whole = message.build(Signatures.signer(owner.kind.signature(), key.getPrivate()))
                .toASN1Structure();
        return fault == Fault.UNPROTECTED
                ? new PKIMessage(whole.getHeader(), whole.getBody()).getEncoded("DER")
                : whole.getEncoded("DER");
    }

    private ASN1GeneralizedTime confirmUntil() {
        return new DERGeneralizedTime(Date.from(owner.clock.instant().plusSeconds(owner.confirmWaitSeconds)));
    }

    private static int firstId(PKIMessage request) {
        return request.getBody().getType() == PKIBody.TYPE_P10_CERT_REQ
                ? -1
                : CertReqMessages.getInstance(request.getBody().getContent())
                        .toCertReqMsgArray()[0]
                        .getCertReq()
                        .getCertReqId()
                        .intValueExact();
    }

    private static String transaction(PKIMessage request) {
        return HexFormat.of().formatHex(request.getHeader().getTransactionID().getOctets());
    }

    private static byte[] random() {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    static BigInteger serial() {
        return new BigInteger(100, RANDOM).setBit(99);
    }

    static X500Name nameless() {
        return new X500Name(new RDN[0]);
    }
}
