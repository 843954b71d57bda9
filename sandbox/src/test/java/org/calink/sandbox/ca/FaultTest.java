package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

/** Protects the planned faults: each spoils exactly what it names. */
class FaultTest extends CaTestCase {

    @Test
    void anotherKeyAndAnotherHolderAreCertifiedAndBooked() throws Exception {
        KeyPair key = KeyFamily.SM2.generate();
        plan(CaFault.OTHER_KEY);
        PKIMessage answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Wanted", key, null));
        assertNotEquals(
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()),
                CmpClient.certificates(answer).get(0).getSubjectPublicKeyInfo());
        assertEquals(1, booked().length);
        plan(CaFault.OTHER_SUBJECT);
        client = newClient();
        assertEquals(
                "C=CN,O=Somebody Else,CN=Somebody Else",
                CmpClient.certificates(request()).get(0).getSubject().toString());
        assertEquals(1, booked().length);
    }

    @Test
    void theHeaderLies() throws Exception {
        plan(CaFault.WRONG_NONCE);
        PKIHeader lie = header();
        assertNotEquals(hex(client.senderNonce), Exchange.hex(lie.getRecipNonce()));
        client = newClient();
        plan(CaFault.WRONG_TRANSACTION_ID);
        assertNotEquals(hex(client.transactionId), Exchange.hex(header().getTransactionID()));
        client = newClient();
        plan(CaFault.CLOCK_SKEW);
        long ahead = header().getMessageTime().getDate().getTime() - System.currentTimeMillis();
        assertTrue(ahead > 3_600_000, "ahead by " + ahead + " ms");
        client = newClient();
        plan(CaFault.WRONG_SIGNATURE);
        assertThrows(IllegalStateException.class, this::request);
        assertEquals(1, booked().length);
    }

    @Test
    void nothingIsDoneWhenTheDoorIsShut() throws Exception {
        plan(CaFault.REFUSE);
        assertEquals(PKIFailureInfo.badRequest, CmpClient.failInfo(request()));
        assertEquals(0, booked().length);
        client = newClient();
        plan(CaFault.SERVER_ERROR);
        assertEquals(500, send().status());
        plan(CaFault.SILENT);
        assertEquals(Reply.Fate.SILENCE, send().fate());
        plan(CaFault.UNAVAILABLE);
        assertEquals(503, authority.crl(KeyFamily.SM2).status());
        assertEquals(200, authority.crl(KeyFamily.SM2).status());
        assertEquals(0, booked().length);
    }

    @Test
    void theWorkIsDoneWhenTheAnswerGoesAstray() throws Exception {
        plan(CaFault.DROP_ANSWER);
        assertEquals(Reply.Fate.DROPPED, send().fate());
        assertEquals(1, booked().length);
        client = newClient();
        plan(CaFault.GARBAGE);
        assertTrue(CmpResponder.parsed(send().body()).isEmpty());
        assertEquals(1, booked().length);
        client = newClient();
        plan(CaFault.DELAY);
        assertEquals(1, send().after().toSeconds());
        assertEquals(1, booked().length);
        client = newClient();
        plan(CaFault.DUPLICATE_ANSWER);
        assertTrue(CmpResponder.parsed(send().body()).isEmpty());
        assertEquals(1, booked().length);
    }

    @Test
    void theEarlierAnswerComesAgain() throws Exception {
        PKIMessage first = request();
        plan(CaFault.DUPLICATE_ANSWER);
        PKIMessage second = client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(first, second);
        assertEquals(CertificateState.VALID, booked()[0].state());
    }

    @Test
    void aFaultMeetsOnlyWhatItNames() throws Exception {
        authority.faults().plan(new PlannedFault(CaFault.DROP_ANSWER, "certConf", 1, 1));
        request();
        Reply lost = client.send(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked()));
        assertEquals(Reply.Fate.DROPPED, lost.fate());
        assertEquals(CertificateState.VALID, booked()[0].state());
    }

    private PKIHeader header() throws Exception {
        return CmpResponder.parsed(send().body()).orElseThrow().getHeader();
    }

    private Reply send() throws Exception {
        return client.send(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Fault", KeyFamily.SM2.generate(), null));
    }

    private static String hex(byte[] octets) {
        return Exchange.hex(new DEROctetString(octets));
    }
}
