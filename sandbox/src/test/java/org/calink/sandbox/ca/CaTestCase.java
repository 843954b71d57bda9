package org.calink.sandbox.ca;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.junit.jupiter.api.BeforeEach;

/** One authority without quirks, and a registration authority that speaks with it; the vendors are founded once. */
abstract class CaTestCase {

    static final CaVendor VENDOR = CaVendor.BJCA;

    final CaHouse house = CaHouse.shared();
    final CertificateAuthority authority = house.authority(VENDOR);
    CmpClient client;

    @BeforeEach
    void plainManner() {
        authority.behave(Manner.plain());
        authority.faults().clear();
        client = newClient();
    }

    void plan(CaFault fault) {
        authority.faults().plan(new PlannedFault(fault, "", 1, 1));
    }

    CmpClient newClient() {
        return new CmpClient(authority, house.registration(VENDOR, KeyFamily.SM2));
    }

    PKIMessage request() throws Exception {
        String name = "C=CN,CN=Holder " + Exchange.hex(new DEROctetString(client.transactionId));
        return client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single(name, KeyFamily.SM2.generate(), null));
    }

    PKIMessage poll() throws Exception {
        return client.ask(PKIBody.TYPE_POLL_REQ, new PollReqContent(BigInteger.ZERO));
    }

    int revoke(BookedCertificate certificate, int reason) throws Exception {
        ExtensionsGenerator details = new ExtensionsGenerator();
        details.addExtension(Extension.reasonCode, false, CRLReason.lookup(reason));
        CertTemplateBuilder template = new CertTemplateBuilder()
                .setIssuer(certificate.certificate().getIssuer())
                .setSerialNumber(new ASN1Integer(certificate.serialNumber()));
        PKIMessage answer = newClient()
                .ask(
                        PKIBody.TYPE_REVOCATION_REQ,
                        new RevReqContent(new RevDetails(template.build(), details.generate())));
        return RevRepContent.getInstance(answer.getBody().getContent())
                .getStatus()[0]
                .getStatus()
                .intValue();
    }

    BookedCertificate[] booked() {
        String id = Exchange.hex(new DEROctetString(client.transactionId));
        return authority.ledger(java.time.Instant.EPOCH).stream()
                .filter(booked -> booked.transactionId().equals(id))
                .toArray(BookedCertificate[]::new);
    }

    BookedCertificate booked(BookedCertificate earlier) {
        return authority.ledger(java.time.Instant.EPOCH).stream()
                .filter(one -> one.id() == earlier.id())
                .findFirst()
                .orElseThrow();
    }

    boolean listed(BookedCertificate certificate) throws Exception {
        var list = new org.bouncycastle.cert.X509CRLHolder(
                authority.crl(certificate.family()).body());
        return list.getRevokedCertificate(certificate.serialNumber()) != null;
    }
}
