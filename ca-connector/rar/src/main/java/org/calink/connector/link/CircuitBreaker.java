package org.calink.connector.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calink.connector.CertificateAuthority.Circuit;

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
    private Instant lastFailure;
    private String lastError;

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
            case OPEN -> throw new LinkException(Trouble.CIRCUIT_OPEN, lastError == null ? "" : "last: " + lastError);
        }
    }

    public synchronized void succeeded() {
        failures = 0;
        trying = false;
        openUntil = Instant.MIN;
        lastSuccess = clock.instant();
    }

    public synchronized void failed(String error) {
        failures++;
        trying = false;
        lastFailure = clock.instant();
        lastError = error;
        if (failures >= threshold) {
            openUntil = lastFailure.plus(pause);
        }
    }

    public synchronized Circuit state() {
        if (failures < threshold) {
            return Circuit.CLOSED;
        }
        return trying || clock.instant().isBefore(openUntil) ? Circuit.OPEN : Circuit.HALF_OPEN;
    }

    public synchronized Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccess);
    }

    public synchronized Optional<Instant> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    public synchronized Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
