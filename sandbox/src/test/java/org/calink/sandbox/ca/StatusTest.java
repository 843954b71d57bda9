package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/** Protects the published status: revocation list and OCSP tell the book's truth at once. */
class StatusTest extends CaTestCase {

    private static final Extension NONCE =
            new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[] {4, 2, 7, 9}));

    @Test
    void suspendResumeAndRevokeAreSeenEverywhere() throws Exception {
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        BookedCertificate certificate = booked()[0];
        assertEquals(PKIStatus.GRANTED, revoke(certificate, CRLReason.certificateHold));
        assertEquals(CertificateState.ON_HOLD, booked(certificate).state());
        assertTrue(listed(certificate));
        assertEquals(PKIStatus.GRANTED, revoke(certificate, CRLReason.removeFromCRL));
        assertEquals(CertificateState.VALID, booked(certificate).state());
        assertTrue(!listed(certificate));
        assertEquals(PKIStatus.GRANTED, revoke(certificate, CRLReason.keyCompromise));
        assertEquals(PKIStatus.REJECTION, revoke(certificate, CRLReason.keyCompromise));
        assertTrue(listed(certificate));
    }

    @Test
    void ocspEchoesTheNonceAndIsSignedByTheFamilysResponder() throws Exception {
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        BookedCertificate certificate = booked()[0];
        BasicOCSPResp good = ask(certificate);
        IssuingCa ca = authority.keys().authority(KeyFamily.SM2);
        X509CertificateHolder responder = good.getCerts()[0];
        assertTrue(BouncyCastle.signedBy(responder, ca.issuing().certificate()));
        assertTrue(good.isSignatureValid(BouncyCastle.verifier(responder.getSubjectPublicKeyInfo())));
        assertEquals(NONCE, good.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
        assertEquals(CertificateStatus.GOOD, good.getResponses()[0].getCertStatus());
        revoke(certificate, CRLReason.superseded);
        RevokedStatus revoked =
                (RevokedStatus) ask(certificate).getResponses()[0].getCertStatus();
        assertEquals(CRLReason.superseded, revoked.getRevocationReason());
    }

    @Test
    void theRevocationListIsSignedByItsAuthority() throws Exception {
        for (IssuingCa ca : authority.keys().all()) {
            X509CRLHolder list = new X509CRLHolder(authority.crl(ca.family()).body());
            assertTrue(list.isSignatureValid(
                    BouncyCastle.verifier(ca.issuing().certificate().getSubjectPublicKeyInfo())));
        }
    }

    private BasicOCSPResp ask(BookedCertificate certificate) throws Exception {
        var digest = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build()
                .get(CertificateID.HASH_SHA1);
        X509CertificateHolder issuer =
                authority.keys().authority(certificate.family()).issuing().certificate();
        OCSPReq question = new OCSPReqBuilder()
                .addRequest(new CertificateID(digest, issuer, certificate.serialNumber()))
                .setRequestExtensions(new Extensions(NONCE))
                .build();
        return (BasicOCSPResp)
                new OCSPResp(authority.ocsp(question.getEncoded()).body()).getResponseObject();
    }
}
