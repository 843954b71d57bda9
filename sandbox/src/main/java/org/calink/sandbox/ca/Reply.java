package org.calink.sandbox.ca;

import java.time.Duration;
import org.bouncycastle.util.Arrays;

/**
 * What goes back over HTTP, and how.
 *
 * @param after how long the answer is held back
 * @param fate whether it gets through at all
 */
record Reply(int status, String type, byte[] body, Duration after, Fate fate) {

    static final String CMP = "application/pkixcmp";
    static final String TEXT = "text/plain; charset=utf-8";

    enum Fate {
        SENT,
        /** The connection stays open and nothing comes. */
        SILENCE,
        /** The connection breaks instead of the answer. */
        DROPPED
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, body, Duration.ZERO, Fate.SENT);
    }

    static Reply ok(String type, byte[] body) {
        return of(200, type, body);
    }

    static Reply text(int status, String text) {
        return of(status, TEXT, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Reply silence() {
        return new Reply(200, TEXT, new byte[0], Duration.ZERO, Fate.SILENCE);
    }

    Reply late(Duration delay) {
        return new Reply(status, type, body, delay, fate);
    }

    Reply dropped() {
        return new Reply(status, type, body, after, Fate.DROPPED);
    }

    Reply preceded(byte[] other) {
        return new Reply(status, type, Arrays.concatenate(other, body), after, fate);
    }
}
