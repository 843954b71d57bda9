package org.calink.sandbox.wechat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;

/**
 * WeChat Pay's own hand: signs answers and notifications with the platform key over {@code TIMESTAMP\nNONCE\nBODY\n}
 * and encrypts notification resources with the APIv3 key (AEAD_AES_256_GCM).
 */
final class PlatformSeal {

    static final String SIGNATURE = "Wechatpay-Signature";
    private static final int TAG_BITS = 128;

    private final PrivateKey key;
    private final String keyId;
    private final byte[] apiV3Key;
    private final Clock clock;

    PlatformSeal(Contract contract, Clock clock) {
        this.key = contract.rsaKey("wechat/platform_key.pem");
        this.keyId = contract.value("calink.wechat.public-key-id");
        this.apiV3Key = contract.value("calink.wechat.api-v3-key").getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    Answer sealed(Answer answer) {
        Answer sealed = answer;
        for (Map.Entry<String, String> header : headers(answer.text()).entrySet()) {
            sealed = sealed.with(header.getKey(), header.getValue());
        }
        return sealed;
    }

    /** The Wechatpay-* headers for a body; their exact case matters to the official SDK. */
    Map<String, String> headers(String body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String nonce = Chance.letters(32);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Wechatpay-Timestamp", timestamp);
        headers.put("Wechatpay-Nonce", nonce);
        headers.put("Wechatpay-Serial", keyId);
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        headers.put(SIGNATURE, sign(timestamp + "\n" + nonce + "\n" + body + "\n"));
        headers.put("Request-ID", "08" + Chance.hex(16));
        return headers;
    }

    /** A notification's {@code resource}. */
    JsonObject encrypted(String originalType, JsonObject plain) {
        String nonce = Chance.letters(12);
        return Json.createObjectBuilder()
                .add("original_type", originalType)
                .add("algorithm", "AEAD_AES_256_GCM")
                .add("ciphertext", encrypt(plain.toString(), nonce, originalType))
                .add("associated_data", originalType)
                .add("nonce", nonce)
                .build();
    }

    private String sign(String message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String encrypt(String plain, String nonce, String associated) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            GCMParameterSpec parameters = new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.UTF_8));
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(apiV3Key, "AES"), parameters);
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
