package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects: what a browser posts as a request is one, and names the key it is about. */
class Pkcs10Test {

    /** Made by OpenSSL on the SM2 curve; the hash below is sha256sum of its public key as DER. */
    private static final String REQUEST =
            "MIHWMH4CAQAwHDELMAkGA1UEBhMCQ04xDTALBgNVBAMMBHRlc3QwWTATBgcqhkjOPQIBBggqgRzPVQGCLQNCAATL"
                    + "cUwDoscCbYJ3l3mnXZIZSaRBrfj02BXDCb9ynYplqlCvUiOv4qXKnEkgB7yCNzIwY11Ndz43iZpZiSIg9WZDoAAw"
                    + "CgYIKoEcz1UBg3UDSAAwRQIgbn57G3bwliW5Hjw5chkBfcDFMLXpxmRSnZ11zydTMo0CIQDm4x5flx/K/qgi6yOy"
                    + "VCZYwHKe1qCsf0JNkfyHAPaJHg==";

    private static final String KEY_HASH = "18b9706d1482be74dcd58bdf66cc3cb84a45a9fa8217f10696a1566b1d9b52ad";

    @Test
    void namesTheKeyOfARequestWithOrWithoutArmour() {
        assertEquals(KEY_HASH, Pkcs10.of(REQUEST).keyHash());
        String armoured = "-----BEGIN CERTIFICATE REQUEST-----\n" + REQUEST + "\n-----END CERTIFICATE REQUEST-----\n";
        assertEquals(KEY_HASH, Pkcs10.of(armoured).keyHash());
        assertEquals(REQUEST, Pkcs10.of(armoured).base64());
    }

    @Test
    void refusesWhatIsNoRequest() {
        for (String typed : new String[] {null, "", "not base64!", "AAAA", "MIIBCgKCAQEA"}) {
            assertEquals(
                    CertificateReason.REQUEST_FORM,
                    assertThrows(Refused.class, () -> Pkcs10.of(typed)).reason());
        }
    }

    @Property
    void refusesEveryShortenedRequestAndFailsInNoOtherWay(@ForAll @IntRange(max = 260) int length) {
        byte[] whole = Base64.getDecoder().decode(REQUEST);
        byte[] cut = java.util.Arrays.copyOf(whole, Math.min(length, whole.length - 1));
        assertThrows(Refused.class, () -> Pkcs10.of(Base64.getEncoder().encodeToString(cut)));
    }
}
