package org.calink.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Slow salted hash of a password: PBKDF2 with HMAC-SHA-512 and 210 000 rounds (OWASP), written as
 * {@code pbkdf2-sha512:rounds:salt:hash}, so that the rounds can grow without anybody's losing their password.
 */
public final class PasswordHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    /** Checked against where no account exists, so that the answer takes as long. */
    private static final String NOBODY = NAME + ":" + ROUNDS + ":AAAAAAAAAAAAAAAAAAAAAA==:AAAA";

    private PasswordHash() {}

    public static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return NAME + ":" + ROUNDS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ROUNDS));
    }

    /** Whether the password is the one that was hashed; compared in constant time. A null hash never matches. */
    public static boolean matches(String password, String hash) {
        String[] parts = (hash == null ? NOBODY : hash).split(":", 4);
        if (!NAME.equals(parts[0])) {
            throw new IllegalStateException("unknown kind of password hash: " + parts[0]);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] derived = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        char[] characters = password.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }
}
