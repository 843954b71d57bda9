package org.calink.notice;

import java.time.Duration;

/** Short messages we send; the words stand in {@code org.calink.notice.sms}. */
public enum SmsTemplate {
    /** A code to type; worthless, and thrown away undelivered, after five minutes. */
    REGISTRATION_CODE(Duration.ofMinutes(5)),
    FORGOTTEN_PASSWORD_CODE(Duration.ofMinutes(5)),
    NEW_NUMBER_CODE(Duration.ofMinutes(5)),
    /** Instead of a registration code, to the holder of an account. */
    ALREADY_REGISTERED(Duration.ofMinutes(5)),
    ONE_TIME_PASSWORD(Duration.ofHours(24)),
    ENTERPRISE_APPROVED(Duration.ZERO),
    ENTERPRISE_RETURNED(Duration.ZERO),
    ORDER_APPROVED(Duration.ZERO),
    /** Detail of these three: order number. */
    ORDER_REFUSED(Duration.ZERO),
    ORDER_RETURNED(Duration.ZERO),
    /** Details: order number, waybill number. */
    ORDER_DISPATCHED(Duration.ZERO),
    /** Details: order number, pick-up code. */
    ORDER_READY(Duration.ZERO);

    private final Duration worth;

    SmsTemplate(Duration worth) {
        this.worth = worth;
    }

    /** How long it is worth delivering; zero is for ever. */
    public Duration worth() {
        return worth;
    }
}
