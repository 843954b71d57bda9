package org.calink.sandbox.ca;

import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;

/** rr (RFC 9810 5.3.9): revoke with a reason, suspend by certificateHold(6), resume by removeFromCRL(8). */
final class Revocation {

    private static final Set<Integer> REASONS = Set.of(0, 1, 2, 3, 4, 5, 9, 10);

    private final CaParts parts;

    Revocation(CaParts parts) {
        this.parts = parts;
    }

    CmpAnswer revoke(Exchange exchange) {
        RevRepContentBuilder content = new RevRepContentBuilder();
        RevReqContent request =
                RevReqContent.getInstance(exchange.message().getBody().getContent());
        for (RevDetails details : request.toRevDetailsArray()) {
            content.add(revoke(exchange, details), certId(details.getCertDetails()));
        }
        return CmpAnswer.of(PKIBody.TYPE_REVOCATION_REP, content.build());
    }

    private static CertId certId(CertTemplate template) {
        X500Name issuer = template.getIssuer() == null ? new X500Name("") : template.getIssuer();
        boolean numbered = template.getSerialNumber() != null;
        return new CertId(
                new GeneralName(issuer), numbered ? template.getSerialNumber().getValue() : java.math.BigInteger.ZERO);
    }

    private PKIStatusInfo revoke(Exchange exchange, RevDetails details) {
        try {
            if (exchange.meets(CaFault.REFUSE)) {
                throw new CmpRefusal(PKIFailureInfo.badRequest, "Refused by the fault desk");
            }
            BookedCertificate certificate = named(exchange.requester(), details.getCertDetails());
            move(exchange, certificate, details.getCrlEntryDetails());
            return new PKIStatusInfo(PKIStatus.granted);
        } catch (CmpRefusal refusal) {
            return refusal.status();
        }
    }

    private BookedCertificate named(Requester requester, CertTemplate template) throws CmpRefusal {
        boolean complete = template.getIssuer() != null && template.getSerialNumber() != null;
        if (!complete || parts.keys().named(template.getIssuer()).isEmpty()) {
            throw unknown();
        }
        BookedCertificate certificate =
                parts.issued().find(template.getSerialNumber().getValue()).orElseThrow(Revocation::unknown);
        boolean own = requester.own() != null && requester.own().id() == certificate.id();
        if (!requester.trusted() && !own) {
            throw new CmpRefusal(PKIFailureInfo.notAuthorized, "A holder may only revoke his own certificate");
        }
        return certificate;
    }

    private void move(Exchange exchange, BookedCertificate certificate, Extensions details) throws CmpRefusal {
        int reason = reason(details);
        if (certificate.state() == CertificateState.REVOKED) {
            throw new CmpRefusal(PKIFailureInfo.certRevoked, "The certificate is revoked");
        }
        if (reason == CRLReason.certificateHold) {
            parts.issued().hold(certificate, exchange.now());
        } else if (reason == CRLReason.removeFromCRL) {
            parts.issued().release(certificate, exchange.now());
        } else if (REASONS.contains(reason)) {
            parts.issued().revoke(certificate, reason, invalidity(details).orElse(null), exchange.now());
        } else {
            throw new CmpRefusal(PKIFailureInfo.badRequest, "No such reason: " + reason);
        }
    }

    private static int reason(Extensions details) {
        return Optional.ofNullable(details)
                .map(list -> list.getExtensionParsedValue(Extension.reasonCode))
                .map(value -> ASN1Enumerated.getInstance(value).intValueExact())
                .orElse(CRLReason.unspecified);
    }

    private static Optional<Instant> invalidity(Extensions details) throws CmpRefusal {
        if (details == null || details.getExtension(Extension.invalidityDate) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ASN1GeneralizedTime.getInstance(details.getExtensionParsedValue(Extension.invalidityDate))
                            .getDate()
                            .toInstant());
        } catch (ParseException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "invalidityDate cannot be read");
        }
    }

    private static CmpRefusal unknown() {
        return new CmpRefusal(PKIFailureInfo.badCertId, "No certificate of this authority has this issuer and serial");
    }
}
