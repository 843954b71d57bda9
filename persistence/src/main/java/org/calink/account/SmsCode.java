package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.calink.kernel.Aggregate;
import org.calink.kernel.KeyedHash;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.Reason;
import org.calink.kernel.TypedText;

/**
 * A code sent by SMS (短信验证码): six digits, good for five minutes and five tries, once. Only its keyed hash is kept. A newer
 * code for the same number and purpose replaces it.
 */
@Entity
@Table(name = "sms_code")
@NamedQuery(
        name = "SmsCode.latest",
        query =
                "select c from SmsCode c where c.numberHash = :number and c.purpose = :purpose order by c.createdAt desc, c.id desc")
public class SmsCode extends Aggregate {

    public static final Duration LIFETIME = Duration.ofMinutes(5);
    public static final int TRIES = 5;

    /** What became of a try. */
    public enum Outcome {
        RIGHT,
        WRONG,
        USED_UP,
        EXPIRED
    }

    @Column(name = "number_hash", nullable = false, updatable = false)
    private String numberHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CodePurpose purpose;

    @Column(name = "code_hash", nullable = false, updatable = false)
    private String codeHash;

    @Column(nullable = false)
    private int tries;

    @Column(nullable = false)
    private boolean used;

    protected SmsCode() {}

    public SmsCode(MobileNumber number, CodePurpose purpose, String code, Instant now) {
        super(now);
        this.numberHash = Account.hashOf(number);
        this.purpose = purpose;
        this.codeHash = hash(code);
    }

    /** Counts a try and says what became of it; the right code is used up by it. */
    public Outcome attempt(String typed, Instant now) {
        if (used || now.isAfter(getCreatedAt().plus(LIFETIME))) {
            return Outcome.EXPIRED;
        }
        if (tries >= TRIES) {
            return Outcome.USED_UP;
        }
        tries++;
        if (!matches(TypedText.code(typed))) {
            return tries >= TRIES ? Outcome.USED_UP : Outcome.WRONG;
        }
        used = true;
        return Outcome.RIGHT;
    }

    public int triesLeft() {
        return TRIES - tries;
    }

    /** Why a try that was not right is refused. */
    public static Reason reasonFor(Outcome outcome) {
        return switch (outcome) {
            case WRONG -> AccountReason.CODE_WRONG;
            case USED_UP -> AccountReason.CODE_TRIES_USED_UP;
            default -> AccountReason.CODE_EXPIRED;
        };
    }

    private boolean matches(String typed) {
        return MessageDigest.isEqual(
                hash(typed).getBytes(StandardCharsets.US_ASCII), codeHash.getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(String code) {
        return KeyedHash.of("code:" + purpose + ":" + numberHash + ":" + code);
    }
}
