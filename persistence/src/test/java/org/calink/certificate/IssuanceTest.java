package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Base64;
import org.calink.catalogue.Medium;
import org.calink.enterprise.Enterprise;
import org.calink.kernel.Act;
import org.calink.kernel.CreditCode;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.token.TokenSerial;
import org.junit.jupiter.api.Test;

/** Protects: one line is never asked for twice at a time, and never stuck for good. */
class IssuanceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Act ACT = new Act("staff:1", NOON, null);

    private final Issuance issuance = planned();

    private static Issuance planned() {
        byte[] smallest = {0x30, 0x09, 0x30, 0x07, 2, 1, 0, 0x30, 0, 0x30, 0};
        Pkcs10 request = Pkcs10.of(Base64.getEncoder().encodeToString(smallest));
        Enterprise enterprise = new Enterprise(CreditCode.of("91210100123456788H"), "示例", NOON);
        Order order = Order.newMasterLock(null, enterprise, NOON);
        return new Issuance(order.line(Medium.UKEY), 1, "CN=示例", request, TokenSerial.of("jk200001"), ACT);
    }

    @Test
    void anAttemptInOtherHandsForbidsTheNextUntilItIsAbandoned() {
        assertRefused(CertificateReason.CLAIMED_BY_OTHER, NOON.plusSeconds(60));
        issuance.allowNext(NOON.plusSeconds(600));
    }

    @Test
    void aPlaceInTheVendorsQueueForbidsTheNextHoweverLongItTakes() {
        issuance.reserve(ACT);
        issuance.waits("ab", NOON.plusSeconds(30), ACT);
        assertRefused(CertificateReason.ANSWER_AWAITED, NOON.plusSeconds(86_400));
        issuance.arrived(ACT);
        assertRefused(CertificateReason.ANSWER_AWAITED, NOON.plusSeconds(86_400));
    }

    @Test
    void whatWasRefusedCancelledOrLostAllowsTheNext() {
        issuance.unknown(ACT);
        issuance.allowNext(NOON);
        issuance.cancelled(ACT);
        issuance.allowNext(NOON);
        Issuance second = planned();
        second.refused(ACT.because("不同意"));
        second.allowNext(NOON);
        assertEquals("不同意", second.getOutcomeNote());
    }

    @Test
    void anIssuedOneEndsTheMatter() {
        issuance.reserve(ACT);
        issuance.issued("ab", ACT);
        assertRefused(CertificateReason.NOT_TO_BE_MADE, NOON.plusSeconds(86_400));
    }

    private void assertRefused(CertificateReason reason, Instant at) {
        assertEquals(
                reason,
                assertThrows(Refused.class, () -> issuance.allowNext(at)).reason());
    }
}
