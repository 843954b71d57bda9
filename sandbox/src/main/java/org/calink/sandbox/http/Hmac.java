package org.calink.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed digests as the providers use them. */
public final class Hmac {

    private Hmac() {}

    /** HMAC-SHA256 in small hex digits. */
    public static String sha256Hex(String secret, String message) {
        return HexFormat.of().formatHex(mac("HmacSHA256", secret, message));
    }

    /** HMAC-SHA1 in Base64. */
    public static String sha1Base64(String secret, String message) {
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", secret, message));
    }

    private static byte[] mac(String algorithm, String secret, String message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
