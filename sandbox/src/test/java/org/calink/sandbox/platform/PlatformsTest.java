package org.calink.sandbox.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.calink.sandbox.Town;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Hmac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the platforms' contract: signed for one platform, counted once. */
class PlatformsTest {

    private static final String EVENT = "{\"eventId\":\"e1\",\"type\":\"bind\",\"serial\":\"0A\"}";

    @TempDir
    Path data;

    @Test
    void anEventCountsOnceAndOnlyWithThePlatformsOwnKey() {
        try (Town town = new Town(data)) {
            Platforms platforms = new Platforms(town.books(), Clock.systemUTC());
            String secret = town.secret("calink.platform.secret");
            assertEquals(
                    401,
                    platforms
                            .answer(push("SYZTB", Platforms.key(secret, "LNZC")))
                            .status());
            assertTrue(push(platforms, secret).text().contains("\"duplicate\":false"));
            assertTrue(push(platforms, secret).text().contains("\"duplicate\":true"));
            Call received = new Call("GET", "/platform/SYZTB/received", "", Map.of(), new byte[0]);
            assertEquals("[" + EVENT + "]", platforms.answer(received).text());
        }
    }

    private static Answer push(Platforms platforms, String secret) {
        return platforms.answer(push("SYZTB", Platforms.key(secret, "SYZTB")));
    }

    private static Call push(String code, String key) {
        String timestamp = String.valueOf(Instant.now().getEpochSecond());
        Map<String, String> headers = Map.of(
                "X-Timestamp",
                timestamp,
                "X-Nonce",
                "n",
                "X-Signature",
                Hmac.sha256Hex(key, timestamp + ".n." + EVENT));
        return new Call(
                "POST", "/platform/" + code + "/ca-bindings", "", headers, EVENT.getBytes(StandardCharsets.UTF_8));
    }
}
