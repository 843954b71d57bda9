package org.calink.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.kernel.Problems;

/**
 * What a password must be: at least ten characters, three of the four kinds (capitals, small letters, digits, others), not
 * on the list of common ones, and not built around the account's own number (journeys 1, GB/T 22239 8.1.4.1).
 */
public final class PasswordPolicy {

    public static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final int KINDS = 3;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /** Notes what is wrong with a password for the field. */
    public static void check(String password, String loginName, String field, Problems problems) {
        problems.required(password, field);
        if (password == null || password.isBlank()) {
            return;
        }
        int before = problems.found().size();
        problems.when(password.length() < SHORTEST, field, AccountReason.PASSWORD_TOO_SHORT, SHORTEST);
        problems.atMost(LONGEST, password, field);
        if (problems.found().size() > before) {
            return;
        }
        boolean common = isCommon(password);
        problems.when(common, field, AccountReason.PASSWORD_COMMON);
        problems.when(!common && kinds(password) < KINDS, field, AccountReason.PASSWORD_TOO_SIMPLE);
        boolean own = loginName != null && loginName.length() >= 6 && password.contains(loginName);
        problems.when(own, field, AccountReason.PASSWORD_CONTAINS_NUMBER);
    }

    /** Notes when the repetition differs. */
    public static void checkAgain(String password, String again, String field, Problems problems) {
        problems.required(again, field);
        boolean both = password != null && again != null && !again.isBlank();
        problems.when(both && !password.equals(again), field, AccountReason.PASSWORDS_DIFFER);
    }

    private static boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT));
    }

    private static long kinds(String password) {
        IntPredicate other = c -> !Character.isLetterOrDigit(c);
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, other)
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
    }

    private static Set<String> common() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return list.lines().map(line -> line.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
