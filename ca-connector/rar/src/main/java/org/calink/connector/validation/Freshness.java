package org.calink.connector.validation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Whether a publication holds now. */
final class Freshness {

    private final Duration tolerance;
    private final Clock clock;

    Freshness(Duration tolerance, Clock clock) {
        this.tolerance = tolerance;
        this.clock = clock;
    }

    void require(Date thisUpdate, Date nextUpdate) throws LinkException {
        Instant now = clock.instant();
        boolean begun = !thisUpdate.toInstant().isAfter(now.plus(tolerance));
        boolean over = nextUpdate != null && nextUpdate.toInstant().isBefore(now.minus(tolerance));
        if (!begun || over) {
            throw new LinkException(Trouble.WRONG_TIME, "holds from " + thisUpdate.toInstant());
        }
    }
}
