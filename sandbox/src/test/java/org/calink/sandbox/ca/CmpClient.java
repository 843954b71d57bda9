package org.calink.sandbox.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.CertificateRequestMessageBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorProviderBuilder;

/** A registration authority of a few lines: speaks one transaction with an authority in this process. */
final class CmpClient {

    private final CertificateAuthority authority;
    private final Identity registration;
    byte[] transactionId = BouncyCastle.randomBytes(16);
    byte[] senderNonce;
    byte[] recipNonce;
    Date messageTime;
    String recipient;

    CmpClient(CertificateAuthority authority, Identity registration) {
        this.authority = authority;
        this.registration = registration;
    }

    /** Speaks under the shared secret, by PBMAC1. */
    static CmpClient byMac(CertificateAuthority authority) {
        return new CmpClient(authority, null);
    }

    /** Sends a body and reads the answer, whose protection must be good. */
    PKIMessage ask(int type, ASN1Encodable content) throws Exception {
        PKIMessage answer = CmpResponder.parsed(send(type, content).body()).orElseThrow();
        if (!verified(answer)) {
            throw new IllegalStateException("The answer's protection does not hold");
        }
        recipNonce = answer.getHeader().getSenderNonce().getOctets();
        return answer;
    }

    Reply send(int type, ASN1Encodable content) throws Exception {
        return authority.cmp(message(type, content).getEncoded(), "");
    }

    PKIMessage message(int type, ASN1Encodable content)
            throws CMPException, CRMFException, OperatorCreationException, IOException {
        senderNonce = BouncyCastle.randomBytes(16);
        X500Name to = recipient == null ? authority.keys().main().name() : new X500Name(recipient);
        ProtectedPKIMessageBuilder builder = new ProtectedPKIMessageBuilder(sender(), new GeneralName(to))
                .setTransactionID(transactionId)
                .setSenderNonce(senderNonce)
                .setMessageTime(messageTime == null ? new Date() : messageTime)
                .setBody(new PKIBody(type, content));
        if (recipNonce != null) {
            builder.setRecipNonce(recipNonce);
        }
        if (registration == null) {
            builder.setSenderKID(authority.keys().macReference().getBytes(StandardCharsets.UTF_8));
            return builder.build(new JcePBMac1CalculatorBuilder("HmacSHA256", 256)
                            .setProvider(BouncyCastle.PROVIDER)
                            .setIterationCount(1000)
                            .build(authority.keys().macSecret().toCharArray()))
                    .toASN1Structure();
        }
        return builder.addCMPCertificate(registration.certificate())
                .build(registration.signer())
                .toASN1Structure();
    }

    private GeneralName sender() {
        return new GeneralName(
                registration == null
                        ? new X500Name("")
                        : registration.certificate().getSubject());
    }

    boolean verified(PKIMessage answer) throws Exception {
        ProtectedPKIMessage guarded = new ProtectedPKIMessage(new GeneralPKIMessage(answer));
        if (registration == null) {
            return guarded.verify(
                    new JcePBMac1CalculatorProviderBuilder()
                            .setProvider(BouncyCastle.PROVIDER)
                            .build(),
                    authority.keys().macSecret().toCharArray());
        }
        X509CertificateHolder signer =
                authority.keys().authority(registration.family()).issuing().certificate();
        return guarded.verify(BouncyCastle.verifier(signer.getSubjectPublicKeyInfo()));
    }

    /** A request for one certificate, the registration authority vouching for the key. */
    static CertReqMessages single(String subject, KeyPair key, ExtensionsGenerator extensions) throws Exception {
        return new CertReqMessages(wish(0, subject, key, extensions));
    }

    /** A request for a pair: the holder's signing key, and an encryption key that the key centre makes. */
    static CertReqMessages pair(String subject, KeyPair key) throws Exception {
        return new CertReqMessages(new CertReqMsg[] {wish(0, subject, key, null), wish(1, subject, null, null)});
    }

    private static CertReqMsg wish(int id, String subject, KeyPair key, ExtensionsGenerator extensions)
            throws Exception {
        Instant now = Instant.now();
        CertificateRequestMessageBuilder builder = new CertificateRequestMessageBuilder(BigInteger.valueOf(id))
                .setSubject(new X500Name(subject))
                .setValidity(Date.from(now), Date.from(now.plus(Duration.ofDays(365))));
        if (key != null) {
            builder.setPublicKey(
                            SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()))
                    .setProofOfPossessionRaVerified();
        }
        if (extensions != null) {
            for (var oid : extensions.generate().getExtensionOIDs()) {
                var extension = extensions.generate().getExtension(oid);
                builder.addExtension(
                        oid, extension.isCritical(), extension.getExtnValue().getOctets());
            }
        }
        return builder.build().toASN1Structure();
    }

    static CertConfirmContent confirm(BookedCertificate... certificates) {
        return CertConfirmContent.getInstance(statuses(null, certificates));
    }

    static CertConfirmContent reject(BookedCertificate... certificates) {
        PKIStatusInfo no =
                new PKIStatusInfo(PKIStatus.rejection, null, new PKIFailureInfo(PKIFailureInfo.badCertTemplate));
        return CertConfirmContent.getInstance(statuses(no, certificates));
    }

    private static DERSequence statuses(PKIStatusInfo info, BookedCertificate... certificates) {
        ASN1EncodableVector list = new ASN1EncodableVector();
        for (BookedCertificate certificate : certificates) {
            byte[] hash = certificate.family().digest(certificate.encoded());
            BigInteger id = BigInteger.valueOf(certificate.requestId());
            list.add(info == null ? new CertStatus(hash, id) : new CertStatus(hash, id, info));
        }
        return new DERSequence(list);
    }

    static List<CertResponse> responses(PKIMessage answer) {
        return Arrays.asList(
                CertRepMessage.getInstance(answer.getBody().getContent()).getResponse());
    }

    static List<X509CertificateHolder> certificates(PKIMessage answer) {
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (CertResponse response : responses(answer)) {
            certificates.add(new X509CertificateHolder(response.getCertifiedKeyPair()
                    .getCertOrEncCert()
                    .getCertificate()
                    .getX509v3PKCert()));
        }
        return certificates;
    }

    static ErrorMsgContent error(int failInfo) {
        return new ErrorMsgContent(new PKIStatusInfo(PKIStatus.rejection, null, new PKIFailureInfo(failInfo)));
    }

    /** The failInfo of an {@code error} or of a rejected response; -1 when there is none. */
    static int failInfo(PKIMessage answer) {
        PKIStatusInfo status = answer.getBody().getType() == PKIBody.TYPE_ERROR
                ? ErrorMsgContent.getInstance(answer.getBody().getContent()).getPKIStatusInfo()
                : responses(answer).get(0).getStatus();
        return status.getFailInfo() == null ? -1 : status.getFailInfo().intValue();
    }

    static ASN1Integer number(int value) {
        return new ASN1Integer(value);
    }
}
