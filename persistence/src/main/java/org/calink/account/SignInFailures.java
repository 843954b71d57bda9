package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.calink.kernel.KeyedHash;
import org.calink.kernel.Refused;

/**
 * Failed sign-ins under one name, whether or not such an account exists: after the third one the next try must wait two
 * seconds, then four; the fifth locks the name for fifteen minutes (GB/T 22239 8.1.4.1 b). A success, or a quarter of an
 * hour without a failure, begins anew.
 */
@Entity
@Table(name = "sign_in_failures")
public class SignInFailures {

    public static final int TRIES = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);
    private static final int FREE_TRIES = 2;

    @Id
    private String subject;

    @Column(nullable = false)
    private int failures;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt;

    protected SignInFailures() {}

    public SignInFailures(String subject) {
        this.subject = subject;
    }

    /** Key of a name on one of the two sides. */
    public static String subject(String side, String name) {
        return KeyedHash.of("sign-in:" + side + ":" + name);
    }

    /** Refuses SIGN_IN_LOCKED (minutes) or SIGN_IN_TOO_SOON (seconds) while the name has to wait. */
    public void admit(Instant now) {
        if (failures <= FREE_TRIES || !now.isBefore(lastFailedAt.plus(pause()))) {
            return;
        }
        Duration left = Duration.between(now, lastFailedAt.plus(pause()));
        if (isLocked(now)) {
            throw new Refused(AccountReason.SIGN_IN_LOCKED, left.toMinutes() + 1);
        }
        throw new Refused(AccountReason.SIGN_IN_TOO_SOON, left.toSeconds() + 1);
    }

    /** Counts a failure. */
    public void failed(Instant now) {
        boolean old = lastFailedAt != null && lastFailedAt.plus(LOCK).isBefore(now);
        failures = old ? 1 : failures + 1;
        lastFailedAt = now;
    }

    public void succeeded() {
        failures = 0;
        lastFailedAt = null;
    }

    public boolean isLocked(Instant now) {
        return failures >= TRIES && now.isBefore(lastFailedAt.plus(LOCK));
    }

    private Duration pause() {
        if (failures >= TRIES) {
            return LOCK;
        }
        return Duration.ofSeconds(1L << (failures - FREE_TRIES));
    }
}
