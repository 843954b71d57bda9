package org.calink.connector.settlement;

import java.time.Duration;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;

/** Growing gaps between attempts: doubled each time, up to a longest. */
record Gaps(Duration first, Duration longest) {

    static Gaps of(Settings settings) {
        return new Gaps(settings.seconds(Property.RETRY), settings.seconds(Property.RETRY_MAXIMUM));
    }

    Duration after(int attempts) {
        Duration gap = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        return gap.compareTo(longest) > 0 ? longest : gap;
    }
}
