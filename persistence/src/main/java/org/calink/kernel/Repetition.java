package org.calink.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often something outside has been asked, when it is asked again, and what stood in the way: the gaps grow from one
 * minute to six hours, and after the last of them a person is asked instead. Columns: attempts INTEGER, next_try_at
 * TIMESTAMP, last_error VARCHAR(500).
 */
@Embeddable
public class Repetition {

    private static final List<Duration> GAPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(6));
    private static final int MOST_CHARACTERS = 500;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_error")
    private String lastError;

    protected Repetition() {}

    private Repetition(Instant firstTry) {
        this.nextTryAt = firstTry;
    }

    /** To be asked for the first time now; the timer steps in after the first gap, should nobody have asked by then. */
    public static Repetition beginningAt(Instant now) {
        return new Repetition(now.plus(GAPS.get(0)));
    }

    /** Nothing is to be asked. */
    public static Repetition none() {
        return new Repetition(null);
    }

    /** Asked without success; returns false when that was the last time and a person has to see to it. */
    public boolean again(String why, Instant now) {
        lastError = why == null || why.length() <= MOST_CHARACTERS ? why : why.substring(0, MOST_CHARACTERS);
        nextTryAt = attempts < GAPS.size() ? now.plus(GAPS.get(attempts)) : null;
        attempts++;
        return nextTryAt != null;
    }

    /** Asked with success: nothing more to do. */
    public void done() {
        nextTryAt = null;
        lastError = null;
    }

    /** Starts anew, for instance because a person wants it or the next question is another one. */
    public void restart(Instant at) {
        attempts = 0;
        nextTryAt = at;
        lastError = null;
    }

    public int getAttempts() {
        return attempts;
    }

    /** Null when nothing is to be asked, or a person has to see to it. */
    public Instant getNextTryAt() {
        return nextTryAt;
    }

    public String getLastError() {
        return lastError;
    }
}
