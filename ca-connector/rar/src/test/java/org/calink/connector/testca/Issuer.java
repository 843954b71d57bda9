package org.calink.connector.testca;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.calink.connector.crypto.Signatures;

/** Issues as asked, or wrongly on purpose. */
final class Issuer {

    private static final int SINGLE = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final int ENCRYPTION = KeyUsage.keyEncipherment | KeyUsage.dataEncipherment;

    private final TestCa owner;

    Issuer(TestCa owner) {
        this.owner = owner;
    }

    List<X509CertificateHolder> issue(PKIMessage request, Fault fault) throws Exception {
        List<X509CertificateHolder> issued = new ArrayList<>();
        for (CertTemplate template : templates(request.getBody())) {
            boolean central = template.getPublicKey() == null;
            SubjectPublicKeyInfo key =
                    central || fault == Fault.OTHER_KEY ? Keys.info(owner.kind.pair()) : template.getPublicKey();
            int usage = fault == Fault.WRONG_USAGE ? KeyUsage.keyAgreement : central ? ENCRYPTION : SINGLE;
            issued.add(certificate(template, key, usage, fault));
        }
        if (fault == Fault.SECOND_CERTIFICATE || fault == Fault.SAME_NUMBER_TWICE) {
            issued.add(issued.get(0));
        }
        return issued;
    }

    private X509CertificateHolder certificate(CertTemplate template, SubjectPublicKeyInfo key, int usage, Fault fault)
            throws Exception {
        Instant now = owner.clock.instant();
        Instant from = fault == Fault.LATE_VALIDITY ? now.plus(Duration.ofDays(2)) : now.minusSeconds(60);
        KeyPair signer = fault == Fault.OTHER_ISSUER ? owner.kind.pair() : owner.caKey;
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                owner.ca.getSubject(),
                CmpSide.serial(),
                Date.from(from),
                Date.from(until(template, now, fault)),
                fault == Fault.OTHER_SUBJECT ? new X500Name("C=CN,CN=Mallory") : template.getSubject(),
                key);
        JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        utils.createAuthorityKeyIdentifier(owner.ca.getSubjectPublicKeyInfo()));
        if (template.getExtensions() != null && fault != Fault.NO_IDENTITY) {
            for (ASN1ObjectIdentifier oid : template.getExtensions().getExtensionOIDs()) {
                builder.addExtension(template.getExtensions().getExtension(oid));
            }
        }
        return builder.build(Signatures.signer(owner.kind.signature(), signer.getPrivate()));
    }

    private static Instant until(CertTemplate template, Instant now, Fault fault) {
        Instant asked = template.getValidity() == null
                ? now.plus(Duration.ofDays(365))
                : template.getValidity().getNotAfter().getDate().toInstant();
        return switch (fault) {
            case SHORT_VALIDITY -> now.plusSeconds(3600);
            case MODIFIES -> asked.minus(Duration.ofDays(3));
            default -> asked;
        };
    }

    private static List<CertTemplate> templates(PKIBody body) {
        if (body.getType() == PKIBody.TYPE_P10_CERT_REQ) {
            var info = CertificationRequest.getInstance(body.getContent()).getCertificationRequestInfo();
            return List.of(new CertTemplateBuilder()
                    .setSubject(info.getSubject())
                    .setPublicKey(info.getSubjectPublicKeyInfo())
                    .build());
        }
        List<CertTemplate> templates = new ArrayList<>();
        for (CertReqMsg message : CertReqMessages.getInstance(body.getContent()).toCertReqMsgArray()) {
            templates.add(message.getCertReq().getCertTemplate());
        }
        return templates;
    }

    /** Something of the form of an SM2EnvelopedKey; what only the token could open is not there. */
    byte[] envelope(X509CertificateHolder encryption) throws Exception {
        ASN1EncodableVector cipher = new ASN1EncodableVector();
        cipher.add(new ASN1Integer(7));
        cipher.add(new ASN1Integer(11));
        cipher.add(new DEROctetString(new byte[32]));
        cipher.add(new DEROctetString(new byte[16]));
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.104.1")));
        fields.add(new DERSequence(cipher));
        fields.add(new DERBitString(
                encryption.getSubjectPublicKeyInfo().getPublicKeyData().getOctets()));
        fields.add(new DERBitString(new byte[32]));
        return new DERSequence(fields).getEncoded("DER");
    }
}
