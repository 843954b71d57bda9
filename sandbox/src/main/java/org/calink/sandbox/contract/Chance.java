package org.calink.sandbox.contract;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets, numbers and passwords that nobody can guess. */
public final class Chance {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + DIGITS;
    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String CLEAR_DIGITS = "23456789";

    private Chance() {}

    public static String letters(int length) {
        return of(LETTERS, length);
    }

    public static String digits(int length) {
        return of(DIGITS, length);
    }

    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** A 256-bit key in Base64. */
    public static String key() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** A password that a person can type: three kinds of characters, none that look alike. */
    public static String password() {
        return of(CAPITALS, 1) + of(SMALL, 4) + "-" + of(CLEAR_DIGITS, 4) + "-" + of(CAPITALS + SMALL, 4);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String of(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
