package org.calink.support;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waits for what comes by itself, and says what did not come. */
public final class Patience {

    private Patience() {}

    public static <T> T until(String what, Supplier<T> look) {
        return until(what, Duration.ofSeconds(60), look);
    }

    /** Looks until something other than null or false is seen. */
    public static <T> T until(String what, Duration patience, Supplier<T> look) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            T seen = look.get();
            if (seen != null && !Boolean.FALSE.equals(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited " + patience.toSeconds() + " s for " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
