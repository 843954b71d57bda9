package org.calink.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.calink.kernel.Money;
import org.calink.kernel.Problem;
import org.calink.kernel.Reason;

/** Words for what the domain speaks in keys: texts of any capability, refusals, moments, amounts, constants of enums. */
@Named
@RequestScoped
public class Words {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private Preferences preferences;

    /** Text of a capability's bundle; with details its placeholders {0} … are filled. */
    public String of(String capability, String key, Object... details) {
        String text = bundle(capability).getString(key);
        return details.length == 0 ? text : MessageFormat.format(text, details);
    }

    /** Text of a capability's bundle, or null where it has none for this key. */
    public String known(String capability, String key) {
        ResourceBundle texts = bundle(capability);
        return texts.containsKey(key) ? texts.getString(key) : null;
    }

    /** Words for an enum constant: key {@code EnumSimpleName.CONSTANT} in the bundle of the enum's capability. */
    public String of(Enum<?> constant) {
        if (constant == null) {
            return null;
        }
        Class<?> type = constant.getDeclaringClass();
        return of(capabilityOf(type), type.getSimpleName() + "." + constant.name());
    }

    /** Words for a problem: key {@code refusal.EnumSimpleName.CONSTANT} in the bundle of the reason's capability. */
    public String of(Problem problem) {
        Reason reason = problem.reason();
        String key = "refusal." + reason.key();
        try {
            Object[] details = problem.details().stream().map(this::readable).toArray();
            return MessageFormat.format(bundle(capabilityOf(reason.getClass())).getString(key), details);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("no words for " + key, missing);
        }
    }

    /** A moment as Shanghai's clocks show it, to the minute. */
    public String moment(Instant at) {
        return at == null ? null : MOMENT.format(at.atZone(ZONE));
    }

    /** A moment to the second, where one waits for it or compares it. */
    public String time(Instant at) {
        return at == null ? null : TIME.format(at.atZone(ZONE));
    }

    /** A length of time in its two largest units. */
    public String span(Duration length) {
        if (length.toDays() > 0) {
            return of("kernel", "span.days", length.toDays(), length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return of("kernel", "span.hours", length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0
                ? of("kernel", "span.minutes", length.toMinutes(), length.toSecondsPart())
                : of("kernel", "span.seconds", length.toSeconds());
    }

    public String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The day of a moment in Shanghai. */
    public String day(Instant at) {
        return at == null ? null : at.atZone(ZONE).toLocalDate().toString();
    }

    /** An amount with its sign and two places. */
    public String money(Money amount) {
        if (amount == null) {
            return null;
        }
        return amount.isNegative()
                ? "-" + money(amount.negated())
                : "￥" + amount.yuan().toPlainString();
    }

    private Object readable(Object detail) {
        if (detail instanceof Money money) {
            return money.words();
        }
        if (detail instanceof Instant at) {
            return moment(at);
        }
        return detail instanceof Enum<?> constant ? of(constant) : String.valueOf(detail);
    }

    private ResourceBundle bundle(String capability) {
        return ResourceBundle.getBundle(
                "org.calink.i18n." + capability,
                preferences.getLocale(),
                Thread.currentThread().getContextClassLoader());
    }

    private static String capabilityOf(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }
}
