package org.calink.delivery.adapter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The msgDigest of 丰桥: Base64(MD5(URLEncode(msgData + timestamp + checkWord))). Without the URL encoding, which some
 * public clients forget, the gateway refuses it.
 */
final class SfDigest {

    private SfDigest() {}

    static String of(String msgData, String timestamp, String checkWord) {
        try {
            String encoded = URLEncoder.encode(msgData + timestamp + checkWord, StandardCharsets.UTF_8);
            byte[] md5 = MessageDigest.getInstance("MD5").digest(encoded.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(md5);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
