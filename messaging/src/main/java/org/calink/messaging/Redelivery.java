package org.calink.messaging;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * How the broker treats a message whose consumer failed: wait, a growing while longer each time, try again, and lay it
 * aside on {@link Broker#DEAD} in the end.
 *
 * @param attempts deliveries in all
 * @param firstDelay milliseconds before the second one
 */
record Redelivery(int attempts, long firstDelay) {

    private static final double GROWTH = 3;
    private static final long LONGEST_DELAY = 600_000;

    AddressSettings settings() {
        return new AddressSettings()
                .setMaxDeliveryAttempts(attempts)
                .setRedeliveryDelay(firstDelay)
                .setRedeliveryMultiplier(GROWTH)
                .setMaxRedeliveryDelay(LONGEST_DELAY)
                .setDeadLetterAddress(SimpleString.of(Broker.DEAD))
                .setExpiryAddress(SimpleString.of(Broker.DEAD))
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }
}
