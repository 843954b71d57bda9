package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Date;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.util.Arrays;
import org.junit.jupiter.api.Test;

/** Protects the authority against messages that it must not believe. */
class RefusalTest extends CaTestCase {

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
}
