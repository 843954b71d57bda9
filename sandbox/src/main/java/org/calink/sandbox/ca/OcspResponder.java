package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * OCSP (RFC 6960) straight from the issuing book. A certificate whose confirmation is awaited is good: it is valid from
 * its issue. Each family's answers are signed by that family's delegated responder; a nonce is echoed.
 */
final class OcspResponder {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final VendorKeys keys;
    private final IssuingBook issued;
    private final Clock clock;

    OcspResponder(VendorKeys keys, IssuingBook issued, Clock clock) {
        this.keys = keys;
        this.issued = issued;
        this.clock = clock;
    }

    /** @param fault that this question meets, null for none */
    byte[] respond(byte[] request, CaFault fault) throws IOException {
        if (fault == CaFault.REFUSE) {
            return failure(OCSPRespBuilder.TRY_LATER);
        }
        try {
            return respond(parsed(request), fault).getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("The OCSP answer cannot be made", e);
        } catch (IllegalArgumentException | IOException e) {
            return failure(OCSPRespBuilder.MALFORMED_REQUEST);
        }
    }

    private static OCSPReq parsed(byte[] request) throws IOException {
        OCSPReq parsed = new OCSPReq(request);
        if (parsed.getRequestList().length == 0) {
            throw new IOException("An empty list of questions");
        }
        return parsed;
    }

    private OCSPResp respond(OCSPReq request, CaFault fault) throws OCSPException, OperatorCreationException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build();
        Optional<IssuingCa> first = issuer(request.getRequestList()[0].getCertID(), digests);
        if (first.isEmpty()) {
            return new OCSPRespBuilder().build(OCSPRespBuilder.UNAUTHORIZED, null);
        }
        Identity responder = fault == CaFault.WRONG_SIGNATURE
                ? new Identity(
                        KeyFamily.P256,
                        KeyFamily.P256.generate().getPrivate(),
                        first.get().ocsp().certificate())
                : first.get().ocsp();
        Instant now = fault == CaFault.CLOCK_SKEW ? clock.instant().plus(Exchange.SKEW) : clock.instant();
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(new RespID(responder.certificate().getSubject()));
        for (Req question : request.getRequestList()) {
            CertificateID id = question.getCertID();
            CertificateStatus status = issuer(id, digests).isPresent() ? status(id) : new UnknownStatus();
            builder.addResponse(id, status, Date.from(now), Date.from(now.plus(FRESH)), null);
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(fault == CaFault.WRONG_NONCE ? otherNonce() : nonce));
        }
        X509CertificateHolder[] chain = {responder.certificate()};
        return new OCSPRespBuilder()
                .build(OCSPRespBuilder.SUCCESSFUL, builder.build(responder.signer(), chain, Date.from(now)));
    }

    private static Extension otherNonce() {
        try {
            byte[] value = new DEROctetString(BouncyCastle.randomBytes(16)).getEncoded();
            return new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<IssuingCa> issuer(CertificateID id, DigestCalculatorProvider digests) throws OCSPException {
        for (IssuingCa ca : keys.all()) {
            if (id.matchesIssuer(ca.issuing().certificate(), digests)) {
                return Optional.of(ca);
            }
        }
        return Optional.empty();
    }

    private CertificateStatus status(CertificateID id) {
        Optional<BookedCertificate> booked = issued.find(id.getSerialNumber());
        return booked.isPresent() ? status(booked.get()) : new UnknownStatus();
    }

    private static CertificateStatus status(BookedCertificate certificate) {
        if (!certificate.state().listedAsRevoked()) {
            return CertificateStatus.GOOD;
        }
        int reason = certificate.reason() == null ? CRLReason.unspecified : certificate.reason();
        return new RevokedStatus(Date.from(certificate.revokedAt()), reason);
    }

    private static byte[] failure(int status) throws IOException {
        try {
            return new OCSPRespBuilder().build(status, null).getEncoded();
        } catch (OCSPException e) {
            throw new IllegalStateException(e);
        }
    }
}
