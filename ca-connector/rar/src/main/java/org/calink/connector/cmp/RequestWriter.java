package org.calink.connector.cmp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.crmf.AttributeTypeAndValue;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertRequest;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.crmf.Controls;
import org.bouncycastle.asn1.crmf.OptionalValidity;
import org.bouncycastle.asn1.crmf.ProofOfPossession;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.calink.connector.CertificateApplication;
import org.calink.connector.CertificateApplication.Kind;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Serials;
import org.calink.connector.validation.IdentityExtensions;

/**
 * Puts an application into a message body: {@code ir} for a first certificate, {@code cr} for a further one, {@code kur} for
 * a renewal, {@code p10cr} where the vendor wants it. The token's PKCS#10 has proven the key to us, so we vouch for it
 * ({@code raVerified}, RFC 9810 5.2.8.1).
 */
final class RequestWriter {

    private static final Duration BACKDATED = Duration.ofMinutes(5);
    private static final Map<Kind, Integer> BODY = Map.of(
            Kind.NEW, PKIBody.TYPE_INIT_REQ,
            Kind.FURTHER, PKIBody.TYPE_CERT_REQ,
            Kind.RENEWAL, PKIBody.TYPE_KEY_UPDATE_REQ);

    private final RequestForm form;
    private final boolean dual;
    private final X500Name issuer;
    private final Clock clock;

    RequestWriter(RequestForm form, boolean dual, X500Name issuer, Clock clock) {
        this.form = form;
        this.dual = dual;
        this.issuer = issuer;
        this.clock = clock;
    }

    PKIBody body(CertificateApplication application) {
        PKCS10CertificationRequest request = ProofOfPossessionCheck.verified(application);
        if (form == RequestForm.PKCS10) {
            requireSuitedForPkcs10(application);
            return new PKIBody(PKIBody.TYPE_P10_CERT_REQ, request.toASN1Structure());
        }
        CertReqMsg signing = new CertReqMsg(
                new CertRequest(
                        0,
                        template(application)
                                .setPublicKey(request.getSubjectPublicKeyInfo())
                                .build(),
                        controls(application)),
                new ProofOfPossession(),
                null);
        CertReqMessages messages = dual
                ? new CertReqMessages(new CertReqMsg[] {signing, encryption(application)})
                : new CertReqMessages(signing);
        return new PKIBody(BODY.get(application.kind()), messages);
    }

    /** The second certificate of a pair: no key, for the vendor's key centre makes it (RFC 9810 appendix C.4). */
    private CertReqMsg encryption(CertificateApplication application) {
        return new CertReqMsg(new CertRequest(1, template(application).build(), null), null, null);
    }

    private CertTemplateBuilder template(CertificateApplication application) {
        Instant from = clock.instant().minus(BACKDATED);
        Instant until = clock.instant().plus(Duration.ofDays(application.validityDays()));
        CertTemplateBuilder template = new CertTemplateBuilder()
                .setSubject(Names.parse(application.subject()))
                .setValidity(new OptionalValidity(new Time(Date.from(from)), new Time(Date.from(until))));
        IdentityExtensions.of(application.holder()).ifPresent(template::setExtensions);
        return template;
    }

    private Controls controls(CertificateApplication application) {
        return application
                .replacedSerial()
                .filter(serial -> application.kind() == Kind.RENEWAL)
                .map(serial -> new CertId(new GeneralName(issuer), Serials.number(serial)))
                .map(old -> new Controls(new AttributeTypeAndValue(CRMFObjectIdentifiers.id_regCtrl_oldCertID, old)))
                .orElse(null);
    }

    private void requireSuitedForPkcs10(CertificateApplication application) {
        if (dual || application.kind() == Kind.RENEWAL) {
            throw new IllegalArgumentException(
                    "requestForm PKCS10 cannot carry a pair of certificates or a renewal: set it to CRMF");
        }
    }
}
