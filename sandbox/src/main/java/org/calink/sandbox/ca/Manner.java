package org.calink.sandbox.ca;

import java.time.Duration;

/**
 * How a vendor behaves, within what RFC 9810 allows and real authorities do.
 *
 * @param waiting how long a request waits before it is decided: the first answer is {@code waiting}, the customer polls
 * @param ignoresRejection a rejecting certConf is answered by pkiConf and the certificate stays valid, as EJBCA does
 * @param shortensValidity the certificate ends at the midnight before the wished end: grantedWithMods
 * @param answersQuery the vendor's query by transactionID or key is on offer
 * @param confirmWait what is not confirmed for so long is revoked
 */
public record Manner(
        Duration waiting,
        boolean ignoresRejection,
        boolean shortensValidity,
        boolean answersQuery,
        Duration confirmWait) {

    private static final Duration CONFIRM_WAIT = Duration.ofHours(2);

    /** A vendor without any quirk. */
    public static Manner plain() {
        return new Manner(Duration.ZERO, false, false, true, CONFIRM_WAIT);
    }

    static Manner of(CaVendor vendor) {
        return switch (vendor) {
            case CFCA -> new Manner(Duration.ZERO, true, false, true, CONFIRM_WAIT);
            case BJCA -> new Manner(Duration.ofSeconds(1), false, false, true, CONFIRM_WAIT);
            case AXCA -> new Manner(Duration.ZERO, false, true, false, CONFIRM_WAIT);
        };
    }

    public Manner waiting(Duration other) {
        return new Manner(other, ignoresRejection, shortensValidity, answersQuery, confirmWait);
    }

    public Manner ignoringRejection(boolean other) {
        return new Manner(waiting, other, shortensValidity, answersQuery, confirmWait);
    }

    public Manner shorteningValidity(boolean other) {
        return new Manner(waiting, ignoresRejection, other, answersQuery, confirmWait);
    }

    public Manner answeringQuery(boolean other) {
        return new Manner(waiting, ignoresRejection, shortensValidity, other, confirmWait);
    }

    public Manner confirmWait(Duration other) {
        return new Manner(waiting, ignoresRejection, shortensValidity, answersQuery, other);
    }
}
