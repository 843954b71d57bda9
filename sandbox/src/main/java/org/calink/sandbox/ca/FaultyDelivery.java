package org.calink.sandbox.ca;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The faults that do not concern what an authority says but whether and how it gets through. */
final class FaultyDelivery {

    private static final byte[] GARBAGE =
            "<html><body><h1>It works!</h1></body></html>".getBytes(StandardCharsets.UTF_8);

    private FaultyDelivery() {}

    /** What comes instead of any work. */
    static Optional<Reply> beforeWork(PlannedFault planned) {
        if (planned == null) {
            return Optional.empty();
        }
        return switch (planned.fault()) {
            case CUT -> Optional.of(Reply.text(200, "").dropped());
            case UNAVAILABLE -> Optional.of(Reply.text(503, "Service Unavailable"));
            case SERVER_ERROR -> Optional.of(Reply.text(500, "Internal Server Error"));
            case SILENT -> Optional.of(Reply.silence());
            default -> Optional.empty();
        };
    }

    /** What becomes of a finished answer on its way. */
    static Reply afterWork(PlannedFault planned, Reply reply) {
        if (planned == null) {
            return reply;
        }
        return switch (planned.fault()) {
            case DELAY -> reply.late(Duration.ofSeconds(planned.seconds()));
            case DROP_ANSWER -> reply.dropped();
            case GARBAGE -> Reply.ok(reply.type(), GARBAGE);
            default -> reply;
        };
    }
}
