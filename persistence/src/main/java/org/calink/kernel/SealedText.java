package org.calink.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Text sealed for a column: AES-256-GCM with a random nonce, written as {@code keyId:base64(nonce, ciphertext, tag)}. A
 * VARCHAR for n characters of Chinese needs 4 n + 60.
 */
final class SealedText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private SealedText() {}

    static String seal(String clear) {
        SealingKeys keys = SealingKeys.configured();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.current(), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return keys.currentId() + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("sealing failed", broken);
        }
    }

    static String open(String column) {
        int colon = column.indexOf(':');
        byte[] both = Base64.getDecoder().decode(column.substring(colon + 1));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SealingKeys.configured().named(column.substring(0, colon)),
                    new GCMParameterSpec(TAG_BITS, both, 0, NONCE_BYTES));
            byte[] clear = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("a sealed column does not open", tampered);
        }
    }
}
