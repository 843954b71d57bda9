package org.calink.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A notification of WeChat Pay that a trade is paid (支付通知, APIv3), written by a test with the provider's own keys, so that
 * it can say what the sandbox never would.
 */
public record PaymentNotice(RunningSystem system, String trade, long fen, String merchant, boolean genuine) {

    private static final String TYPE = "transaction";

    /** As it should be. */
    public static PaymentNotice paid(RunningSystem system, String trade, long fen) {
        return new PaymentNotice(system, trade, fen, system.setting("calink.wechat.merchant-id"), true);
    }

    public PaymentNotice telling(long other) {
        return new PaymentNotice(system, trade, other, merchant, genuine);
    }

    public PaymentNotice forMerchant(String other) {
        return new PaymentNotice(system, trade, fen, other, genuine);
    }

    /** Its signature is over something else. */
    public PaymentNotice forged() {
        return new PaymentNotice(system, trade, fen, merchant, false);
    }

    /** Sends it to our callback; the HTTP status of the answer. */
    public int send() {
        String body = body();
        String time = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String signed = time + "\n" + nonce + "\n" + (genuine ? body : body + " ") + "\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.portal() + "/callback/wechat"))
                .header("Content-Type", "application/json")
                .header("Wechatpay-Timestamp", time)
                .header("Wechatpay-Nonce", nonce)
                .header("Wechatpay-Serial", system.setting("calink.wechat.public-key-id"))
                .header("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                .header("Wechatpay-Signature", signature(signed))
                .header("Request-ID", "test-" + trade)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String body() {
        String nonce = UUID.randomUUID().toString().substring(0, 12);
        return Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("create_time", now())
                .add("event_type", "TRANSACTION.SUCCESS")
                .add("resource_type", "encrypt-resource")
                .add("summary", "支付成功")
                .add(
                        "resource",
                        Json.createObjectBuilder()
                                .add("original_type", TYPE)
                                .add("algorithm", "AEAD_AES_256_GCM")
                                .add("ciphertext", encrypted(plain().toString(), nonce))
                                .add("associated_data", TYPE)
                                .add("nonce", nonce))
                .build()
                .toString();
    }

    private JsonObject plain() {
        return Json.createObjectBuilder()
                .add("appid", system.setting("calink.wechat.app-id"))
                .add("mchid", merchant)
                .add("out_trade_no", trade)
                .add("transaction_id", "4200" + System.nanoTime())
                .add("trade_type", "NATIVE")
                .add("trade_state", "SUCCESS")
                .add("trade_state_desc", "支付成功")
                .add("bank_type", "OTHERS")
                .add("success_time", now())
                .add("payer", Json.createObjectBuilder().add("openid", "oTest"))
                .add(
                        "amount",
                        Json.createObjectBuilder()
                                .add("total", fen)
                                .add("payer_total", fen)
                                .add("currency", "CNY")
                                .add("payer_currency", "CNY"))
                .build();
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.ofHours(8)).withNano(0).toString();
    }

    private String encrypted(String plain, String nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = system.setting("calink.wechat.api-v3-key").getBytes(StandardCharsets.UTF_8);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD(TYPE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String signature(String message) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(platformKey());
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private PrivateKey platformKey() throws GeneralSecurityException {
        try {
            String pem = Files.readString(system.data().resolve("sandbox/wechat/platform_key.pem"))
                    .replaceAll("-----[A-Z ]*-----|\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
