package org.calink.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * HMAC-SHA-256 of personal data, so that a sealed column can be looked up and be unique: VARCHAR(43). Without the lookup
 * key the few values that exist cannot be tried out.
 */
public final class KeyedHash {

    private KeyedHash() {}

    public static String of(String clear) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(SealingKeys.configured().lookup());
            byte[] hash = mac.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
