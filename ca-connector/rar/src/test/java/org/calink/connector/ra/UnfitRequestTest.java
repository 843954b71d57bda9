package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calink.connector.CaConnection;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.UnfitRequestException;
import org.calink.connector.UnfitRequestException.Flaw;
import org.calink.connector.configuration.Property;
import org.calink.connector.testca.Applications;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is told of a request that proves nothing, nothing is kept of it, and its reference is free for a better one. */
class UnfitRequestTest {

    @ParameterizedTest
    @MethodSource("unfit")
    void isRefusedBeforeAnythingIsWrittenOrSent(Flaw flaw, String subject, Der request, String form) throws Exception {
        try (Bench bench = new Bench(Keys.SM2, Map.of(Property.REQUEST_FORM, form))) {
            Bench.Tx tx = bench.begin().start();
            try (CaConnection connection = tx.connection()) {
                CertificateApplication good = bench.application("line-1");
                CertificateApplication unfit =
                        CertificateApplication.first("line-1", subject, good.holder(), request, good.validityDays());
                assertEquals(
                        flaw,
                        assertThrows(UnfitRequestException.class, () -> connection.reserve(unfit))
                                .flaw());
            }
            tx.end();
            tx.rollback();
            assertEquals("nothing", bench.journal("line-1"));
            assertEquals(List.of(), bench.ca.cmp().heard());

            bench.certify("line-1");
            assertEquals(List.of(), bench.violations());
            assertEquals(1, bench.ca.books().confirmed());
        }
    }

    static Stream<Arguments> unfit() {
        KeyPair own = Keys.SM2.pair();
        Der fit = Applications.request(Keys.SM2, own);
        Der signedByAnother = Applications.request(
                Keys.SM2, new KeyPair(own.getPublic(), Keys.SM2.pair().getPrivate()));
        Der signedInAnotherWay = Applications.request(
                Keys.RSA, new KeyPair(own.getPublic(), Keys.RSA.pair().getPrivate()));
        String subject = Applications.SUBJECT;
        return Stream.of("CRMF", "PKCS10")
                .flatMap(form -> Stream.of(
                        Arguments.of(Flaw.OTHER_SUBJECT, "CN=沈阳别家有限公司,O=沈阳别家有限公司,C=CN", fit, form),
                        Arguments.of(Flaw.NOT_SIGNED_BY_ITS_KEY, subject, signedByAnother, form),
                        Arguments.of(Flaw.NOT_SIGNED_BY_ITS_KEY, subject, signedInAnotherWay, form),
                        Arguments.of(Flaw.UNREADABLE, subject, Der.of(new byte[] {0x30, 0}), form)));
    }
}
