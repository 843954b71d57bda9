package org.calink.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one zone of time that days are counted in. */
public final class China {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private China() {}

    /** The day it is in China. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
