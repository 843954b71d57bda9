package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PollReqContent;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects the page of faults: whatever it offers strikes the next message at each authority as that authority really behaves,
 * once, and then all is well again. Everything goes over HTTP, through the sandbox's own servlets.
 */
class FaultPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CaHouse house = CaHouse.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private CaVendor vendor;
    private CmpClient client;
    private KeyPair key;

    static Stream<Arguments> everywhere() {
        return Stream.of(CaVendor.values())
                .flatMap(vendor -> Arrays.stream(CaFault.values()).map(fault -> Arguments.of(vendor, fault)));
    }

    @BeforeEach
    void healthy() {
        for (CaVendor each : CaVendor.values()) {
            Manner own = Manner.of(each);
            house.authority(each).behave(own.waiting().isZero() ? own : own.waiting(Duration.ofMillis(200)));
            house.authority(each).faults().clear();
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void strikesARequest(CaVendor at, CaFault fault) throws Exception {
        visit(at);
        assertEquals(303, planned(fault, "ir"));
        Instant begun = Instant.now();
        switch (fault) {
            case REFUSE -> assertEquals(PKIFailureInfo.badRequest, CmpClient.failInfo(read(ask())));
            case DELAY -> {
                ask();
                assertTrue(Duration.between(begun, Instant.now()).toMillis() >= 1000);
            }
            case SILENT -> assertThrows(HttpTimeoutException.class, this::ask);
            case CUT, DROP_ANSWER -> breaks(this::ask);
            case UNAVAILABLE -> assertEquals(503, ask().statusCode());
            case SERVER_ERROR -> assertEquals(500, ask().statusCode());
            case GARBAGE, DUPLICATE_ANSWER ->
                assertTrue(CmpResponder.parsed(ask().body()).isEmpty());
            case WRONG_SIGNATURE -> assertFalse(client.verified(read(ask())));
            case WRONG_NONCE -> {
                var theirs = headerOf(ask()).getRecipNonce();
                assertNotEquals(new DEROctetString(client.senderNonce), theirs);
            }
            case WRONG_TRANSACTION_ID ->
                assertNotEquals(
                        new DEROctetString(client.transactionId),
                        headerOf(ask()).getTransactionID());
            case CLOCK_SKEW ->
                assertTrue(
                        headerOf(ask()).getMessageTime().getDate().toInstant().isAfter(begun.plusSeconds(3600)));
            case OTHER_KEY ->
                assertNotEquals(
                        SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()),
                        certificate(ask()).getSubjectPublicKeyInfo());
            case OTHER_SUBJECT ->
                assertTrue(certificate(ask()).getSubject().toString().contains("Somebody Else"));
        }
        boolean idle =
                switch (fault) {
                    case SILENT, CUT, UNAVAILABLE, SERVER_ERROR -> true;
                    default -> false;
                };
        assertEquals(!idle, isKnown(), "whether the authority has worked at it");
        allIsWell();
    }

    /** OCSP and the revocation list, for the faults that concern them. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void strikesThePublications(CaVendor at, CaFault fault) throws Exception {
        visit(at);
        assertEquals(fault.concerns("ocsp") ? 303 : 200, planned(fault, "ocsp"));
        if (!fault.concerns("ocsp")) {
            assertEquals(0, house.authority(at).faults().all().size());
            return;
        }
        switch (fault) {
            case REFUSE -> assertEquals(OCSPResp.TRY_LATER, new OCSPResp(ocsp().body()).getStatus());
            case DELAY -> assertTrue(took(this::ocsp) >= 1000);
            case SILENT -> assertThrows(HttpTimeoutException.class, this::ocsp);
            case CUT, DROP_ANSWER -> breaks(this::ocsp);
            case UNAVAILABLE -> assertEquals(503, ocsp().statusCode());
            case SERVER_ERROR -> assertEquals(500, ocsp().statusCode());
            case GARBAGE -> assertThrows(IOException.class, () -> new OCSPResp(ocsp().body()));
            case WRONG_SIGNATURE -> assertFalse(isSound(basic(ocsp())));
            case WRONG_NONCE ->
                assertNotEquals(nonce(), basic(ocsp()).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
            case CLOCK_SKEW ->
                assertTrue(basic(ocsp())
                        .getResponses()[0]
                        .getThisUpdate()
                        .toInstant()
                        .isAfter(Instant.now().plusSeconds(3600)));
            default -> throw new AssertionError(fault + " is not looked at");
        }
        assertTrue(isSound(basic(ocsp())));
        assertEquals(fault.concerns("crl") ? 303 : 200, planned(fault, "crl"));
        switch (fault) {
            case REFUSE -> assertEquals(403, list().statusCode());
            case DELAY -> assertTrue(took(this::list) >= 1000);
            case SILENT -> assertThrows(HttpTimeoutException.class, this::list);
            case CUT, DROP_ANSWER -> breaks(this::list);
            case UNAVAILABLE -> assertEquals(503, list().statusCode());
            case SERVER_ERROR -> assertEquals(500, list().statusCode());
            case GARBAGE -> assertThrows(IOException.class, () -> new X509CRLHolder(list().body()));
            case WRONG_SIGNATURE -> assertFalse(isSound(new X509CRLHolder(list().body())));
            default -> assertFalse(fault.concerns("crl"));
        }
        assertTrue(isSound(new X509CRLHolder(list().body())));
    }

    /** Without a message named, a house that is cut off or under repair is so at every address. */
    @ParameterizedTest
    @EnumSource(CaVendor.class)
    void theWholeHouseIsAway(CaVendor at) throws Exception {
        visit(at);
        assertEquals(303, post("fault=CUT&on=&times=-1&seconds=1"));
        breaks(this::ask);
        breaks(this::ocsp);
        breaks(this::list);
        assertEquals(303, post("clear=true"));
        allIsWell();
    }

    @Test
    void whatCannotStrikeIsNotPlanned() throws Exception {
        visit(CaVendor.CFCA);
        HttpResponse<byte[]> page = send(form("fault=OTHER_KEY&on=rr&times=1&seconds=1"));
        assertEquals(200, page.statusCode());
        assertTrue(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8).contains("没有安排：这个故障"));
        assertEquals(200, post("fault=REFUSE&on=&times=0&seconds=1"));
        assertEquals(0, house.authority(CaVendor.CFCA).faults().all().size());
    }

    private void visit(CaVendor at) throws Exception {
        vendor = at;
        key = at.mainFamily().generate();
        client = new CmpClient(house.authority(at), house.registration(at, at.mainFamily()));
    }

    private int planned(CaFault fault, String on) throws Exception {
        return post("fault=" + fault + "&on=" + on + "&times=1&seconds=1");
    }

    private int post(String form) throws Exception {
        return send(form(form)).statusCode();
    }

    private HttpRequest.Builder form(String values) {
        return HttpRequest.newBuilder(URI.create(house.address(vendor).replace("/ca/", "/faults/ca/")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(values));
    }

    private HttpResponse<byte[]> ask() throws Exception {
        return cmp(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Fault", key, null));
    }

    private HttpResponse<byte[]> cmp(int type, org.bouncycastle.asn1.ASN1Encodable content) throws Exception {
        return send(
                to("/.well-known/cmp", Reply.CMP, client.message(type, content).getEncoded()));
    }

    private HttpRequest.Builder to(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(house.address(vendor) + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
    }

    private static PKIMessage read(HttpResponse<byte[]> answer) {
        return CmpResponder.parsed(answer.body()).orElseThrow();
    }

    private static org.bouncycastle.asn1.cmp.PKIHeader headerOf(HttpResponse<byte[]> answer) {
        return read(answer).getHeader();
    }

    /** What was granted, at once or after polling. */
    private X509CertificateHolder certificate(HttpResponse<byte[]> first) throws Exception {
        PKIMessage answer = read(first);
        client.recipNonce = answer.getHeader().getSenderNonce().getOctets();
        for (int times = 0; times < 20 && !isDecided(answer); times++) {
            Thread.sleep(100);
            answer = read(poll());
            client.recipNonce = answer.getHeader().getSenderNonce().getOctets();
        }
        return CmpClient.certificates(answer).get(0);
    }

    /** The connection breaks, and soon. */
    private static void breaks(Visit visit) {
        IOException broken = assertThrows(IOException.class, visit::make);
        assertFalse(broken instanceof HttpTimeoutException, "nobody answers, but the connection stands");
    }

    private HttpResponse<byte[]> poll() throws Exception {
        return cmp(PKIBody.TYPE_POLL_REQ, new PollReqContent(BigInteger.ZERO));
    }

    private static boolean isDecided(PKIMessage answer) {
        return answer.getBody().getType() == PKIBody.TYPE_INIT_REP
                && CmpClient.responses(answer).get(0).getCertifiedKeyPair() != null;
    }

    /** Whether the authority has worked at the request at all. */
    private boolean isKnown() {
        return house.authority(vendor).messages(20).stream().anyMatch(entry -> entry.transactionId()
                .equals(Exchange.hex(new DEROctetString(client.transactionId))));
    }

    private void allIsWell() throws Exception {
        visit(vendor);
        X509CertificateHolder good = certificate(ask());
        assertEquals("C=CN,CN=Fault", good.getSubject().toString());
        assertEquals(SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()), good.getSubjectPublicKeyInfo());
    }

    private IssuingCa ca() {
        return house.authority(vendor).keys().main();
    }

    private HttpResponse<byte[]> ocsp() throws Exception {
        var digest = new JcaDigestCalculatorProviderBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build()
                .get(CertificateID.HASH_SHA1);
        OCSPReqBuilder question = new OCSPReqBuilder()
                .addRequest(new CertificateID(digest, ca().issuing().certificate(), BigInteger.TEN));
        question.setRequestExtensions(new Extensions(nonce()));
        return send(to("/ocsp", "application/ocsp-request", question.build().getEncoded()));
    }

    private static Extension nonce() {
        return new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[] {4, 2, 7, 9}));
    }

    private static BasicOCSPResp basic(HttpResponse<byte[]> answer) throws Exception {
        return (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
    }

    private static boolean isSound(BasicOCSPResp answer) {
        try {
            return answer.isSignatureValid(BouncyCastle.verifier(answer.getCerts()[0].getSubjectPublicKeyInfo()));
        } catch (Exception unfit) {
            return false;
        }
    }

    private HttpResponse<byte[]> list() throws Exception {
        return send(HttpRequest.newBuilder(URI.create(house.address(vendor) + "/crl"))
                .GET());
    }

    private boolean isSound(X509CRLHolder list) throws Exception {
        return list.isSignatureValid(
                BouncyCastle.verifier(ca().issuing().certificate().getSubjectPublicKeyInfo()));
    }

    /** A visit over HTTP. */
    private interface Visit {
        HttpResponse<byte[]> make() throws Exception;
    }

    private static long took(Visit visit) throws Exception {
        Instant begun = Instant.now();
        assertEquals(200, visit.make().statusCode());
        return Duration.between(begun, Instant.now()).toMillis();
    }
}
