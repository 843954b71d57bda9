package org.calink.payment;

import java.util.EnumSet;
import java.util.Set;

/** Where one attempt to pay stands; the moves are in {@link PaymentEvent}. */
public enum PaymentState {
    /** Recorded; the provider has not been asked yet. */
    CREATED,
    /** The provider is being asked or has been told: the payer may pay. */
    PENDING,
    /** The provider's answer was lost: it may or may not know of the attempt. Asked again until known. */
    UNKNOWN,
    /** Money received. */
    SUCCEEDED,
    /** The provider refused the attempt. */
    FAILED,
    /** Ended unpaid. */
    CLOSED;

    private static final Set<PaymentState> LIVE = EnumSet.of(CREATED, PENDING, UNKNOWN);

    /** Whether money may still arrive by it. */
    public boolean isLive() {
        return LIVE.contains(this);
    }
}
