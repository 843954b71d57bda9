package org.calink.connector.testca;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.calink.connector.crypto.Signatures;

/** What the test authority publishes. */
final class StatusSide {

    private final TestCa owner;

    StatusSide(TestCa owner) {
        this.owner = owner;
    }

    Reply ocsp(byte[] received) throws Exception {
        Fault fault = owner.fault(TestCa.OCSP);
        owner.hear(TestCa.OCSP);
        Date now = Date.from(owner.time(fault));
        OCSPReq request = new OCSPReq(received);
        BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(owner.ca.getSubject()));
        for (Req single : request.getRequestList()) {
            answer.addResponse(
                    single.getCertID(),
                    status(owner.books.get(single.getCertID().getSerialNumber())),
                    now,
                    Date.from(now.toInstant().plusSeconds(600)));
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (fault == Fault.WRONG_NONCE) {
            nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new byte[] {4, 1, 7});
        }
        answer.setResponseExtensions(new Extensions(nonce));
        var key = fault == Fault.WRONG_SIGNATURE ? owner.kind.pair() : owner.caKey;
        byte[] whole = new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        answer.build(Signatures.signer(owner.kind.signature(), key.getPrivate()), null, now))
                .getEncoded();
        return new Reply(whole, fault);
    }

    Reply crl() throws Exception {
        return new Reply(list(), owner.fault(TestCa.CRL));
    }

    byte[] list() throws Exception {
        Instant now = owner.time(owner.fault(TestCa.CRL));
        X509v2CRLBuilder list = new X509v2CRLBuilder(owner.ca.getSubject(), Date.from(now));
        list.setNextUpdate(Date.from(now.plusSeconds(600)));
        for (Books.Entry entry : owner.books.all()) {
            if (!entry.isValid()) {
                list.addCRLEntry(entry.certificate.getSerialNumber(), Date.from(entry.revokedAt), entry.reason);
            }
        }
        return list.build(Signatures.signer(owner.kind.signature(), owner.caKey.getPrivate()))
                .getEncoded();
    }

    private static CertificateStatus status(Books.Entry entry) {
        if (entry == null) {
            return new UnknownStatus();
        }
        return entry.isValid() ? CertificateStatus.GOOD : new RevokedStatus(Date.from(entry.revokedAt), entry.reason);
    }
}
