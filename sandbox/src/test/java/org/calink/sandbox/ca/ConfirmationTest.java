package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
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
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

/** Protects the second half of a transaction: confirmation, rejection, silence, withdrawal, the vendor's query. */
class ConfirmationTest extends CaTestCase {

    @Test
    void onePartLeftOutOfTheConfirmationRevokesBoth() throws Exception {
        client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.pair("C=CN,CN=Half", KeyFamily.SM2.generate()));
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()[0]));
        assertEquals(CertificateState.REVOKED, booked()[0].state());
        assertEquals(CertificateState.REVOKED, booked()[1].state());
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
    void aConfirmationIsRepeatedWhenItsAnswerGotLost() throws Exception {
        request();
        byte[] nonceOfTheCertificate = client.recipNonce;
        client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        client.recipNonce = nonceOfTheCertificate;
        PKIMessage again = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(PKIFailureInfo.certConfirmed, CmpClient.failInfo(again));
    }

    @Test
    void manyPollsAtOnceIssueOnce() throws Exception {
        authority.behave(Manner.plain().waiting(Duration.ofMillis(1)));
        request();
        byte[] poll = client.message(PKIBody.TYPE_POLL_REQ, new PollReqContent(BigInteger.ZERO))
                .getEncoded();
        Thread.sleep(20);
        ExecutorService together = Executors.newFixedThreadPool(8);
        try {
            together.invokeAll(Collections.nCopies(8, () -> authority.cmp(poll, "")));
        } finally {
            together.shutdown();
        }
        assertEquals(1, booked().length);
    }

    private ASN1Sequence query(DERTaggedObject field) throws Exception {
        InfoTypeAndValue question = new InfoTypeAndValue(Information.VENDOR_QUERY, new DERSequence(field));
        PKIMessage answer = newClient().ask(PKIBody.TYPE_GEN_MSG, new GenMsgContent(question));
        return ASN1Sequence.getInstance(
                GenMsgContent.getInstance(answer.getBody().getContent())
                        .toInfoTypeAndValueArray()[0]
                        .getInfoValue());
    }
}
