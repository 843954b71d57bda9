package org.calink.connector;

import java.time.Instant;
import java.util.Optional;

/**
 * How well an authority can be reached from one node, from that node's memory: every node of a cluster has its own circuit
 * breaker and its own experience.
 *
 * @param node the node this is about
 * @param openUntil while the circuit is open: when a call may try again
 * @param inFlight calls under way now
 * @param maxInFlight more than these are refused at once
 * @param lastSuccess when the authority last answered, empty when it has not since the node started
 * @param lastFailure the last call that failed, empty when none has since the node started
 * @param paused an administrator holds settlement back
 */
public record LinkState(
        String node,
        Circuit circuit,
        Optional<Instant> openUntil,
        int inFlight,
        int maxInFlight,
        Optional<Instant> lastSuccess,
        Optional<Failure> lastFailure,
        boolean paused) {

    /** State of the circuit breaker. */
    public enum Circuit {
        /** Calls go through. */
        CLOSED,
        /** Calls are refused at once until the pause is over. */
        OPEN,
        /** One call is let through to see. */
        HALF_OPEN
    }

    /** The state in one word. */
    public enum Standing {
        /** Not called since the node started. */
        UNUSED,
        /** The last call was answered. */
        REACHABLE,
        /** The last call failed; the next will be tried. */
        FAILING,
        /** It failed too often and is left alone for a pause. */
        CIRCUIT_OPEN,
        /** The pause is over: the next call decides. */
        TRYING
    }

    /**
     * A call that failed.
     *
     * @param text what exactly, in English, for an engineer
     */
    public record Failure(Instant at, Obstacle obstacle, String text) {}

    public Standing standing() {
        return switch (circuit) {
            case OPEN -> Standing.CIRCUIT_OPEN;
            case HALF_OPEN -> Standing.TRYING;
            case CLOSED -> untroubled();
        };
    }

    private Standing untroubled() {
        if (lastFailure.isPresent()) {
            Instant failed = lastFailure.get().at();
            return lastSuccess.filter(failed::isBefore).isPresent() ? Standing.REACHABLE : Standing.FAILING;
        }
        return lastSuccess.isPresent() ? Standing.REACHABLE : Standing.UNUSED;
    }
}
