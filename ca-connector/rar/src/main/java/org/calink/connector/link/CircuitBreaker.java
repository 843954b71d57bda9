package org.calink.connector.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calink.connector.LinkState.Circuit;
import org.calink.connector.LinkState.Failure;

/**
 * Stops calling an authority that keeps failing, so that nobody waits for it: after {@code threshold} failures in a row the
 * circuit opens for a pause, then one call may try, and its outcome closes the circuit or opens it for another pause.
 */
public final class CircuitBreaker {

    private final int threshold;
    private final Duration pause;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;
    private boolean trying;
    private Instant lastSuccess;
    private Failure lastFailure;

    public CircuitBreaker(int threshold, Duration pause, Clock clock) {
        this.threshold = threshold;
        this.pause = pause;
        this.clock = clock;
    }

    /** Lets the call through or refuses it at once. */
    public synchronized void enter() throws LinkException {
        switch (state()) {
            case CLOSED -> trying = false;
            case HALF_OPEN -> trying = true;
            case OPEN ->
                throw new LinkException(Trouble.CIRCUIT_OPEN, lastFailure == null ? "" : "last: " + lastFailure.text());
        }
    }

    public synchronized void succeeded() {
        failures = 0;
        trying = false;
        openUntil = Instant.MIN;
        lastSuccess = clock.instant();
    }

    public synchronized void failed(LinkException failure) {
        failures++;
        trying = false;
        Instant now = clock.instant();
        lastFailure = new Failure(now, failure.trouble().obstacle(), failure.getMessage());
        if (failures >= threshold) {
            openUntil = now.plus(pause);
        }
    }

    /** Ends the pause: the next call may try. For a person who knows that the authority is back. */
    public synchronized void letTry() {
        openUntil = Instant.MIN;
        trying = false; // whoever tried last may have been cut off without a word
    }

    public synchronized Circuit state() {
        if (failures < threshold) {
            return Circuit.CLOSED;
        }
        return trying || clock.instant().isBefore(openUntil) ? Circuit.OPEN : Circuit.HALF_OPEN;
    }

    /** When a call may try again, while none may. */
    public synchronized Optional<Instant> openUntil() {
        return state() == Circuit.OPEN && clock.instant().isBefore(openUntil)
                ? Optional.of(openUntil)
                : Optional.empty();
    }

    public synchronized Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    public synchronized Optional<Failure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }
}
