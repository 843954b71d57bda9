package org.calink.ukey.http;

import static org.calink.ukey.http.AgentClient.body;
import static org.calink.ukey.http.AgentClient.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.calink.ukey.token.SoftTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the person at the browser: strangers' pages get nothing, PINs are counted and kept nowhere. */
class AgentServerTest {

    private static final String PORTAL = "http://127.0.0.1:8080";
    private static final String CODE = "135790";

    @TempDir
    Path folder;

    private AgentServer server;
    private AgentClient portal;

    @BeforeEach
    void start() throws IOException {
        Pairing pairing = new Pairing(Optional.of(CODE), Clock.systemUTC());
        server = new AgentServer(0, Set.of(PORTAL), pairing, new SoftTokens(folder), true);
        server.start();
        portal = new AgentClient(server.port(), PORTAL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onlyAllowedOriginsAreHeard() {
        assertEquals(200, portal.get("/v1/info").statusCode());
        HttpResponse<String> stranger = new AgentClient(server.port(), "http://evil.example").get("/v1/info");
        assertEquals("ORIGIN_REFUSED", code(stranger));
        assertTrue(stranger.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertEquals("ORIGIN_REFUSED", code(new AgentClient(server.port(), "").get("/v1/info")));
        HttpResponse<String> preflight = portal.send("/v1/tokens", "OPTIONS", HttpRequest.BodyPublishers.noBody());
        assertEquals(204, preflight.statusCode());
        assertEquals(
                PORTAL,
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void aReboundNameFindsNobody() throws IOException {
        String request = "GET /pair HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertTrue(answer.readLine().contains("403"));
        }
    }

    @Test
    void withoutTheCodeThereIsNoSession() {
        assertEquals("NOT_PAIRED", code(portal.get("/v1/tokens")));
        for (int i = 0; i < 5; i++) {
            assertEquals("PAIRING_WRONG", code(portal.post("/v1/pair", "{\"code\":\"000000\"}")));
        }
        assertEquals("PAIRING_BLOCKED", code(portal.post("/v1/pair", "{\"code\":\"" + CODE + "\"}")));
    }

    @Test
    void aSessionBelongsToItsOrigin() {
        Pairing pairing = new Pairing(Optional.of(CODE), Clock.systemUTC());
        Pairing.Session session = pairing.pair(PORTAL, CODE);
        assertTrue(pairing.paired(PORTAL, session.token()));
        assertFalse(pairing.paired("http://other.example", session.token()));
    }

    @Test
    void keysAreMadeOnTheTokenAndAskForACertificate() throws IOException, PKCSException, OperatorCreationException {
        String serial = serial();
        for (String algorithm : new String[] {"SM2", "RSA-2048"}) {
            JsonObject made = body(keys(serial, "111111", algorithm));
            PKCS10CertificationRequest request =
                    new PKCS10CertificationRequest(Base64.getDecoder().decode(made.getString("pkcs10")));
            assertTrue(request.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(request.getSubjectPublicKeyInfo())));
            String sign = "{\"pin\":\"111111\",\"keyId\":\"" + made.getString("keyId") + "\",\"data\":\"aGVsbG8=\"}";
            assertEquals(
                    200, portal.post("/v1/tokens/" + serial + "/sign", sign).statusCode());
        }
        assertEquals(
                "SUBJECT_INVALID",
                code(portal.post(
                        "/v1/tokens/" + serial + "/keys",
                        "{\"pin\":\"111111\",\"algorithm\":\"SM2\",\"subject\":\"no name\"}")));
    }

    @Test
    void wrongPinsAreCountedUntilTheTokenLocks() {
        String serial = serial();
        HttpResponse<String> wrong = keys(serial, "222222", "SM2");
        assertEquals("PIN_WRONG", code(wrong));
        assertEquals(5, body(wrong).getInt("triesLeft"));
        assertEquals(200, keys(serial, "111111", "SM2").statusCode());
        for (int i = 0; i < 6; i++) {
            keys(serial, "222222", "SM2");
        }
        assertEquals("PIN_LOCKED", code(keys(serial, "111111", "SM2")));
        assertTrue(token(serial).getJsonObject("pin").getBoolean("locked"));
    }

    @Test
    void aChangedPinIsTheOnlyOne() throws IOException {
        String serial = serial();
        assertTrue(token(serial).getJsonObject("pin").getBoolean("factory"));
        String pin = "/v1/tokens/" + serial + "/pin";
        assertEquals("PIN_TOO_WEAK", code(portal.post(pin, "{\"oldPin\":\"111111\",\"newPin\":\"123\"}")));
        JsonObject changed = body(portal.post(pin, "{\"oldPin\":\"111111\",\"newPin\":\"86420975\"}"));
        assertFalse(changed.getJsonObject("pin").getBoolean("factory"));
        assertEquals("PIN_WRONG", code(keys(serial, "111111", "SM2")));
        assertEquals(200, keys(serial, "86420975", "SM2").statusCode());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("86420975"), file.toString());
            }
        }
    }

    @Test
    void aFreshTokenCanBeTakenAndAPulledOneIsMissed() throws IOException {
        serial();
        JsonObject fresh = body(portal.post("/v1/tokens", "{}"));
        assertTrue(fresh.getBoolean("blank"));
        Path pulled = folder.resolve(fresh.getString("serial"));
        Files.move(pulled, folder.resolveSibling(fresh.getString("serial")));
        assertEquals("TOKEN_NOT_FOUND", code(keys(fresh.getString("serial"), "111111", "SM2")));
    }

    private String serial() {
        portal.pair(CODE);
        return body(portal.get("/v1/tokens"))
                .getJsonArray("tokens")
                .getJsonObject(0)
                .getString("serial");
    }

    private JsonObject token(String serial) {
        return body(portal.get("/v1/tokens")).getJsonArray("tokens").stream()
                .map(value -> value.asJsonObject())
                .filter(token -> token.getString("serial").equals(serial))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> keys(String serial, String pin, String algorithm) {
        return portal.post(
                "/v1/tokens/" + serial + "/keys",
                "{\"pin\":\"" + pin + "\",\"algorithm\":\"" + algorithm + "\",\"subject\":\"CN=某某建设有限公司,O=CA,C=CN\"}");
    }
}
