package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.GenMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevRepContent;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Protects what the authorities promise beyond OpenSSL's reach: pairs, confirmation, withdrawal, quirks and refusals. */
class CertificateAuthorityTest {

    private static final CaVendor VENDOR = CaVendor.BJCA;
    private static final ASN1ObjectIdentifier CREDIT_CODE = WishTerms.IDENTITY.branch("1.4");

    private static CaHouse house;
    private final CertificateAuthority authority = house.authority(VENDOR);
    private CmpClient client;

    @BeforeAll
    static void found() {
        house = CaHouse.temporary();
    }

    @AfterAll
    static void leave() {
        house.close();
    }

    @BeforeEach
    void plainManner() {
        authority.behave(Manner.plain());
        authority.faults().clear();
        client = newClient();
    }

    @Test
    void aPairIsIssuedTogetherAndTheKeyComesEnvelopedToTheSigningKey() throws Exception {
        KeyPair signing = KeyFamily.SM2.generate();
        PKIMessage answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.pair("C=CN,CN=Pair", signing));
        List<X509CertificateHolder> pair = CmpClient.certificates(answer);
        assertEquals(
                usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                KeyUsage.fromExtensions(pair.get(0).getExtensions()));
        assertEquals(
                usage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement),
                KeyUsage.fromExtensions(pair.get(1).getExtensions()));
        byte[] envelope = CmpClient.responses(answer).get(1).getRspInfo().getOctets();
        byte[] delivered = opened(envelope, signing);
        byte[] escrowed = authority.keyCentre().recover(pair.get(1).getSerialNumber());
        BigInteger secret = ((ECPrivateKeyParameters) PrivateKeyFactory.createKey(escrowed)).getD();
        assertArrayEquals(BigIntegers.asUnsignedByteArray(32, secret), delivered);

        BookedCertificate[] booked = booked();
        assertEquals(2, booked.length);
        assertEquals(
                PKIBody.TYPE_CONFIRM,
                client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked))
                        .getBody()
                        .getType());
        assertEquals(CertificateState.VALID, booked()[0].state());
        assertEquals(CertificateState.VALID, booked()[1].state());
    }

    @Test
    void onePartLeftOutOfTheConfirmationRevokesBoth() throws Exception {
        client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.pair("C=CN,CN=Half", KeyFamily.SM2.generate()));
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()[0]));
        assertEquals(CertificateState.REVOKED, booked()[0].state());
        assertEquals(CertificateState.REVOKED, booked()[1].state());
    }

    @Test
    void theHoldersIdentityGoesIntoTheCertificate() throws Exception {
        ExtensionsGenerator identity = new ExtensionsGenerator();
        identity.addExtension(CREDIT_CODE, false, new DERPrintableString("91210100123456788H"));
        PKIMessage answer = client.ask(
                PKIBody.TYPE_CERT_REQ, CmpClient.single("C=CN,CN=Identity", KeyFamily.SM2.generate(), identity));
        X509CertificateHolder certificate = CmpClient.certificates(answer).get(0);
        assertEquals(
                new DERPrintableString("91210100123456788H"),
                certificate.getExtension(CREDIT_CODE).getParsedValue());
        assertTrue(certificate.getExtension(Extension.keyUsage).isCritical());
        for (ASN1ObjectIdentifier oid : List.of(
                Extension.authorityKeyIdentifier,
                Extension.subjectKeyIdentifier,
                Extension.certificatePolicies,
                Extension.cRLDistributionPoints,
                Extension.authorityInfoAccess)) {
            assertTrue(certificate.getExtension(oid) != null, "missing " + oid);
        }
    }

    @Test
    void pbmac1ProtectsBothWays() throws Exception {
        CmpClient byMac = CmpClient.byMac(authority);
        PKIMessage answer =
                byMac.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Mac", KeyFamily.SM2.generate(), null));
        assertEquals(PKIBody.TYPE_INIT_REP, answer.getBody().getType());
        assertEquals(1, CmpClient.certificates(answer).size());
    }

    @Test
    void whatIsNeverConfirmedIsRevoked() throws Exception {
        authority.behave(Manner.plain().confirmWait(Duration.ofSeconds(1)));
        request();
        Thread.sleep(1_200);
        authority.sweep();
        assertEquals(CertificateState.REVOKED, booked()[0].state());
        PKIMessage late = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(PKIFailureInfo.certRevoked, CmpClient.failInfo(late));
        assertTrue(listed(booked()[0]));
    }

    @Test
    void aSecondConfirmationIsToldThatTheFirstOneCounted() throws Exception {
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        PKIMessage again = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(PKIFailureInfo.certConfirmed, CmpClient.failInfo(again));
        assertEquals(CertificateState.VALID, booked()[0].state());
    }

    @Test
    void rejectionAndEmptyConfirmationRevoke() throws Exception {
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.reject(booked()));
        assertEquals(CertificateState.REVOKED, booked()[0].state());
        client = newClient();
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CertConfirmContent.getInstance(new DERSequence()));
        assertEquals(CertificateState.REVOKED, booked()[0].state());
    }

    @Test
    void aWrongHashRevokesAndIsAnError() throws Exception {
        request();
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        BookedCertificate other = booked()[0];
        client = newClient();
        request();
        PKIMessage answer = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(other));
        assertEquals(PKIFailureInfo.badCertId, CmpClient.failInfo(answer));
        assertEquals(CertificateState.REVOKED, booked()[0].state());
    }

    @Test
    void anErrorOfTheCustomerTakesBackWhatIsPendingAlsoWhenHeNeverSawTheAnswer() throws Exception {
        request();
        client.recipNonce = null;
        PKIMessage answer = client.ask(PKIBody.TYPE_ERROR, CmpClient.error(PKIFailureInfo.systemFailure));
        assertEquals(PKIBody.TYPE_CONFIRM, answer.getBody().getType());
        assertEquals(CertificateState.REVOKED, booked()[0].state());
        client = newClient();
        answer = client.ask(PKIBody.TYPE_ERROR, CmpClient.error(PKIFailureInfo.systemFailure));
        assertEquals(PKIBody.TYPE_CONFIRM, answer.getBody().getType());
    }

    @Test
    void theVendorsQueryFindsWhatATransactionHasIssued() throws Exception {
        KeyPair key = KeyFamily.SM2.generate();
        client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Query", key, null));
        byte[] lost = client.transactionId;
        DERTaggedObject field = new DERTaggedObject(false, 0, new DEROctetString(lost));
        ASN1Sequence rows = query(field);
        assertEquals(1, rows.size());
        ASN1Sequence row = ASN1Sequence.getInstance(rows.getObjectAt(0));
        assertEquals(new ASN1Integer(booked()[0].serialNumber()), row.getObjectAt(0));
        SubjectPublicKeyInfo info =
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded());
        byte[] hash = java.util.HexFormat.of().parseHex(Enrolment.hash(info));
        assertEquals(
                1,
                query(new DERTaggedObject(false, 1, new DEROctetString(hash))).size());
        assertEquals(
                0,
                query(new DERTaggedObject(false, 0, new DEROctetString(new byte[16])))
                        .size());
    }

    @Test
    void waitingEndsInACertificateAndALostAnswerIsToldAgain() throws Exception {
        authority.behave(Manner.plain().waiting(Duration.ofMillis(300)));
        PKIMessage first = request();
        assertEquals(
                PKIStatus.WAITING,
                CmpClient.responses(first).get(0).getStatus().getStatus().intValue());
        assertEquals(0, booked().length);
        assertEquals(PKIBody.TYPE_POLL_REP, poll().getBody().getType());
        Thread.sleep(400);
        PKIMessage decided = poll();
        PKIMessage again = poll();
        assertEquals(PKIBody.TYPE_INIT_REP, decided.getBody().getType());
        assertEquals(CmpClient.certificates(decided), CmpClient.certificates(again));
        assertEquals(1, booked().length);
    }

    @Test
    void aModifyingVendorSaysSo() throws Exception {
        authority.behave(Manner.plain().shorteningValidity(true));
        PKIMessage answer = request();
        assertEquals(
                PKIStatus.GRANTED_WITH_MODS,
                CmpClient.responses(answer).get(0).getStatus().getStatus().intValue());
    }

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
    void everyDoubtfulMessageIsRefusedWithItsReason() throws Exception {
        client.messageTime = new Date(System.currentTimeMillis() - 3_600_000);
        assertEquals(PKIFailureInfo.badTime, CmpClient.failInfo(request()));

        client = newClient();
        client.recipient = "CN=Another Authority";
        assertEquals(PKIFailureInfo.wrongAuthority, CmpClient.failInfo(request()));

        client = newClient();
        request();
        byte[] used = client.transactionId;
        client = newClient();
        client.transactionId = used;
        assertEquals(PKIFailureInfo.transactionIdInUse, CmpClient.failInfo(request()));

        client = newClient();
        request();
        client.recipNonce = new byte[16];
        PKIMessage answer = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(PKIFailureInfo.badRecipientNonce, CmpClient.failInfo(answer));

        client = newClient();
        answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,O=No Name", KeyFamily.SM2.generate(), null));
        assertEquals(PKIFailureInfo.badCertTemplate, CmpClient.failInfo(answer));

        client = newClient();
        answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.pair("C=CN,CN=Rsa Pair", KeyFamily.RSA.generate()));
        assertEquals(PKIFailureInfo.badAlg, CmpClient.failInfo(answer));
        assertEquals(0, booked().length);

        PKIMessage inner = client.message(PKIBody.TYPE_CERT_CONFIRM, new DERSequence());
        answer = newClient().ask(PKIBody.TYPE_NESTED, new DERSequence(inner));
        assertEquals(PKIFailureInfo.badRequest, CmpClient.failInfo(answer));
    }

    @Test
    void aKeyBelongsToOneHolder() throws Exception {
        KeyPair key = KeyFamily.P256.generate();
        client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=First", key, null));
        PKIMessage answer = newClient().ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Second", key, null));
        assertEquals(PKIFailureInfo.duplicateCertReq, CmpClient.failInfo(answer));
    }

    @Test
    void cutOrFlippedMessagesNeverIssue() throws Exception {
        byte[] good = client.message(
                        PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Flipped", KeyFamily.SM2.generate(), null))
                .getEncoded();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] bad = i % 3 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (i % 3 != 0) {
                // The last part is extraCerts, which no protection covers: flipping there may go unnoticed.
                bad[random.nextInt(600)] ^= (byte) (1 << random.nextInt(8));
            }
            authority.cmp(bad, "");
        }
        assertTrue(authority.ledger(java.time.Instant.EPOCH).stream()
                .noneMatch(booked -> booked.subject().contains("Flipped")));
    }

    @Test
    void faultsSpoilWhatTheyName() throws Exception {
        KeyPair key = KeyFamily.SM2.generate();
        plan(CaFault.OTHER_KEY);
        PKIMessage answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Wanted", key, null));
        assertNotEquals(
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()),
                CmpClient.certificates(answer).get(0).getSubjectPublicKeyInfo());
        plan(CaFault.OTHER_SUBJECT);
        client = newClient();
        assertEquals(
                "C=CN,O=Somebody Else,CN=Somebody Else",
                CmpClient.certificates(request()).get(0).getSubject().toString());
        plan(CaFault.WRONG_NONCE);
        client = newClient();
        assertTrue(!java.util.Arrays.equals(
                client.senderNonce, request().getHeader().getRecipNonce().getOctets()));
        plan(CaFault.WRONG_TRANSACTION_ID);
        client = newClient();
        assertNotEquals(
                Exchange.hex(new DEROctetString(client.transactionId)),
                Exchange.hex(request().getHeader().getTransactionID()));
        assertEquals(1, booked().length);
        plan(CaFault.REFUSE);
        client = newClient();
        assertEquals(PKIFailureInfo.badRequest, CmpClient.failInfo(request()));
        plan(CaFault.DOWN);
        assertEquals(503, authority.crl(KeyFamily.SM2).status());
        assertEquals(200, authority.crl(KeyFamily.SM2).status());
        plan(CaFault.WRONG_SIGNATURE);
        client = newClient();
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, this::request);
        assertNull(client.recipNonce);
    }

    private void plan(CaFault fault) {
        authority.faults().plan(new PlannedFault(fault, "", 1, 1));
    }

    private static CmpClient newClient() {
        return new CmpClient(house.authority(VENDOR), house.registration(VENDOR, KeyFamily.SM2));
    }

    private PKIMessage request() throws Exception {
        String name = "C=CN,CN=Holder " + Exchange.hex(new DEROctetString(client.transactionId));
        return client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single(name, KeyFamily.SM2.generate(), null));
    }

    private PKIMessage poll() throws Exception {
        return client.ask(PKIBody.TYPE_POLL_REQ, new PollReqContent(BigInteger.ZERO));
    }

    private ASN1Sequence query(DERTaggedObject field) throws Exception {
        InfoTypeAndValue question = new InfoTypeAndValue(Information.VENDOR_QUERY, new DERSequence(field));
        PKIMessage answer = newClient().ask(PKIBody.TYPE_GEN_MSG, new GenMsgContent(question));
        return ASN1Sequence.getInstance(
                GenMsgContent.getInstance(answer.getBody().getContent())
                        .toInfoTypeAndValueArray()[0]
                        .getInfoValue());
    }

    private int revoke(BookedCertificate certificate, int reason) throws Exception {
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

    private BookedCertificate[] booked() {
        String id = Exchange.hex(new DEROctetString(client.transactionId));
        return authority.ledger(java.time.Instant.EPOCH).stream()
                .filter(booked -> booked.transactionId().equals(id))
                .toArray(BookedCertificate[]::new);
    }

    private BookedCertificate booked(BookedCertificate earlier) {
        return authority.ledger(java.time.Instant.EPOCH).stream()
                .filter(one -> one.id() == earlier.id())
                .findFirst()
                .orElseThrow();
    }

    private boolean listed(BookedCertificate certificate) throws Exception {
        var list = new org.bouncycastle.cert.X509CRLHolder(
                authority.crl(certificate.family()).body());
        return list.getRevokedCertificate(certificate.serialNumber()) != null;
    }

    private static KeyUsage usage(int bits) {
        return new KeyUsage(bits);
    }

    /** Opens an SM2EnvelopedKey as the holder of the signing key does. */
    private static byte[] opened(byte[] envelope, KeyPair signing) throws Exception {
        ASN1Sequence fields = ASN1Sequence.getInstance(envelope);
        ASN1Sequence cipher = ASN1Sequence.getInstance(fields.getObjectAt(1));
        byte[] raw = Arrays.concatenate(
                new byte[] {4},
                Arrays.concatenate(
                        BigIntegers.asUnsignedByteArray(32, number(cipher, 0)),
                        BigIntegers.asUnsignedByteArray(32, number(cipher, 1)),
                        ASN1OctetString.getInstance(cipher.getObjectAt(2)).getOctets(),
                        ASN1OctetString.getInstance(cipher.getObjectAt(3)).getOctets()));
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, PrivateKeyFactory.createKey(signing.getPrivate().getEncoded()));
        byte[] sessionKey = engine.processBlock(raw, 0, raw.length);
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", BouncyCastle.PROVIDER);
        sm4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sessionKey, "SM4"));
        return sm4.doFinal(ASN1BitString.getInstance(fields.getObjectAt(3)).getBytes());
    }

    private static BigInteger number(ASN1Sequence sequence, int index) {
        return ASN1Integer.getInstance(sequence.getObjectAt(index)).getValue();
    }
}
