package org.calink.connector.validation;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.Source;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.Link;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Asks an authority's responder (RFC 6960, RFC 9654): the answer must be signed, fresh and return our nonce. */
final class OcspClient implements StatusDesk.Publication {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant EPOCH_DAY_TWO = Instant.EPOCH.plus(Duration.ofDays(1));

    private final URI responder;
    private final Link link;
    private final TrustedCertificate issuer;
    private final Responders responders;
    private final Freshness freshness;

    OcspClient(URI responder, Link link, TrustedCertificate issuer, Duration tolerance, Clock clock) {
        this.responder = responder;
        this.link = link;
        this.issuer = issuer;
        this.responders = new Responders(issuer, clock);
        this.freshness = new Freshness(tolerance, clock);
    }

    @Override
    public CertificateStatus of(String serial) throws LinkException {
        try {
            CertificateID id = new CertificateID(sha1(), issuer.certificate(), new BigInteger(serial, 16));
            byte[] nonce = new DEROctetString(random()).getEncoded();
            byte[] request = new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(
                            new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce)))
                    .build()
                    .getEncoded();
            return link.post(responder, "application/ocsp-request", request, reply -> read(reply, id, nonce, serial));
        } catch (OCSPException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException("an OCSP request could not be written", impossible);
        }
    }

    private CertificateStatus read(Link.Reply reply, CertificateID id, byte[] nonce, String serial)
            throws LinkException {
        try {
            OCSPResp response = new OCSPResp(reply.body());
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new LinkException(Trouble.UNEXPECTED, "responder status " + response.getStatus());
            }
            responders.verify(basic);
            requireNonce(basic, nonce);
            return status(single(basic, id), serial);
        } catch (IOException | OCSPException | RuntimeException unreadable) {
            throw new LinkException(
                    reply.status() / 100 == 2 ? Trouble.MALFORMED : Trouble.HTTP_STATUS,
                    "OCSP, HTTP " + reply.status(),
                    unreadable);
        }
    }

    private static void requireNonce(BasicOCSPResp basic, byte[] nonce) throws LinkException {
        Extension returned = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (returned == null || !Arrays.equals(returned.getExtnValue().getOctets(), nonce)) {
            throw new LinkException(Trouble.WRONG_NONCE, "OCSP");
        }
    }

    private static SingleResp single(BasicOCSPResp basic, CertificateID id) throws LinkException {
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().equals(id)) {
                return single;
            }
        }
        throw new LinkException(Trouble.UNEXPECTED, "the responder speaks of other certificates");
    }

    private CertificateStatus status(SingleResp single, String serial) throws LinkException {
        freshness.require(single.getThisUpdate(), single.getNextUpdate());
        Optional<Instant> since = Optional.of(single.getThisUpdate().toInstant());
        Optional<Instant> until = Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant);
        if (single.getCertStatus() instanceof RevokedStatus revoked) {
            int reason = revoked.hasRevocationReason() ? revoked.getRevocationReason() : CRLReason.unspecified;
            Instant at = revoked.getRevocationTime().toInstant();
            return new CertificateStatus(
                    serial,
                    revokedState(reason, at),
                    Source.OCSP,
                    since,
                    until,
                    Optional.of(at),
                    Optional.of(Reasons.name(reason)),
                    "");
        }
        State state = single.getCertStatus() instanceof UnknownStatus ? State.NOT_ISSUED : State.GOOD;
        return new CertificateStatus(serial, state, Source.OCSP, since, until, Optional.empty(), Optional.empty(), "");
    }

    /** A responder says 'never issued' as on hold since 1970 (RFC 6960 2.2). */
    private static State revokedState(int reason, Instant at) {
        if (reason != CRLReason.certificateHold) {
            return State.REVOKED;
        }
        return at.isBefore(EPOCH_DAY_TWO) ? State.NOT_ISSUED : State.SUSPENDED;
    }

    private static DigestCalculator sha1() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build()
                .get(CertificateID.HASH_SHA1);
    }

    private static byte[] random() {
        byte[] nonce = new byte[32];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
