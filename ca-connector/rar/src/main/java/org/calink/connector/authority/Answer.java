package org.calink.connector.authority;

import java.time.Duration;

/** What an authority answers to a request for certificates. */
public sealed interface Answer {

    /** It has issued; whether what it issued is acceptable is the next question. */
    record Delivered(Delivery delivery) implements Answer {}

    /** It said no. */
    record Declined(Refusal refusal) implements Answer {}

    /**
     * It will answer later.
     *
     * @param lost whether it may have answered since: it was asked again and nothing came
     */
    record Later(Duration checkAfter, byte[] peerNonce, boolean lost) implements Answer {}
}
