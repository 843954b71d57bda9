package org.calink.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.calink.kernel.KeyedHash;
import org.calink.kernel.Refused;

/**
 * How many codes one number, or one network address, has been sent: one a minute and ten a day. Two requests at once meet on
 * this row, so that a fast finger gets one SMS.
 */
@Entity
@Table(name = "sms_allowance")
public class SmsAllowance {

    public static final Duration PAUSE = Duration.ofMinutes(1);
    public static final int PER_DAY = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    private String subject;

    @Column(name = "last_sent_at")
    private Instant lastSentAt;

    @Column(name = "sent_today", nullable = false)
    private int sentToday;

    protected SmsAllowance() {}

    public SmsAllowance(String subject) {
        this.subject = subject;
    }

    /** Key of a number or an address; neither can be read from it. */
    public static String subject(String kind, String value) {
        return KeyedHash.of("sms:" + kind + ":" + value);
    }

    /** Takes one SMS from the allowance; refuses CODE_TOO_SOON (seconds to wait) or CODE_TOO_MANY_TODAY. */
    public void take(Instant now, String field) {
        boolean sameDay = lastSentAt != null && day(lastSentAt).equals(day(now));
        if (lastSentAt != null && lastSentAt.plus(PAUSE).isAfter(now)) {
            long seconds = Duration.between(now, lastSentAt.plus(PAUSE)).toSeconds() + 1;
            throw Refused.field(field, AccountReason.CODE_TOO_SOON, seconds);
        }
        if (sameDay && sentToday >= PER_DAY) {
            throw Refused.field(field, AccountReason.CODE_TOO_MANY_TODAY);
        }
        sentToday = sameDay ? sentToday + 1 : 1;
        lastSentAt = now;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
