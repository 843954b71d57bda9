package org.calink.ukey.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.calink.ukey.token.Refusal;

/**
 * Joins a browser page to this agent (配对): the person reads the code off the agent and types it into the page, which gets
 * a session for its origin. Five wrong codes block pairing for half a minute; a code of the agent's own making is used
 * once.
 */
public final class Pairing {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WRONG_CODES = 5;
    private static final Duration BLOCKED = Duration.ofSeconds(30);
    private static final Duration SESSION = Duration.ofHours(8);

    private final Clock clock;
    private final boolean given;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private String code;
    private int wrong;
    private Instant blockedUntil = Instant.EPOCH;

    public Pairing(Optional<String> givenCode, Clock clock) {
        this.clock = clock;
        this.given = givenCode.isPresent();
        this.code = givenCode.orElseGet(Pairing::newCode);
    }

    /** A page's right to speak, until it ends. */
    record Session(String token, String origin, Instant ends) {}

    synchronized String code() {
        return code;
    }

    synchronized Session pair(String origin, String typed) {
        Instant now = clock.instant();
        if (now.isBefore(blockedUntil)) {
            throw new Refusal(Refusal.Reason.PAIRING_BLOCKED);
        }
        if (!equal(code, typed)) {
            wrong++;
            if (wrong >= WRONG_CODES) {
                wrong = 0;
                blockedUntil = now.plus(BLOCKED);
                renew();
            }
            throw new Refusal(Refusal.Reason.PAIRING_WRONG);
        }
        wrong = 0;
        renew();
        sessions.values().removeIf(session -> session.ends().isBefore(now));
        Session session = new Session(newToken(), origin, now.plus(SESSION));
        sessions.put(session.token(), session);
        return session;
    }

    boolean paired(String origin, String token) {
        Session session = token == null ? null : sessions.get(token);
        return session != null
                && session.origin().equals(origin)
                && clock.instant().isBefore(session.ends());
    }

    private void renew() {
        if (!given) {
            code = newCode();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String newCode() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
