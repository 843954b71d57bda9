package org.calink.invoice.adapter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The X-Nuonuo-Sign header: Base64(HMAC-SHA1(appSecret, a=services&amp;l=v1&amp;p=open&amp;k=…&amp;i=…&amp;n=…&amp;t=…&amp;f=body)).
 */
final class NuonuoSignature {

    private NuonuoSignature() {}

    static String of(String appSecret, String appKey, String senid, String nonce, String timestamp, String body) {
        String signed =
                "a=services&l=v1&p=open&k=" + appKey + "&i=" + senid + "&n=" + nonce + "&t=" + timestamp + "&f=" + body;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
