package org.calink.payment.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** WeChat Pay's side of the wire, after its published signature rules and none of our code: checks requests, signs answers and notifications. */
final class WechatDouble implements AutoCloseable {

    static final String PREFIX = "/wechat";

    /** What it was asked: method, path with query, body. */
    record Asked(String line, String body) {}

    private record Planned(int status, String body, boolean signedWell) {}

    private final HttpServer server;
    private final KeyPair platform = rsa();
    private final PublicKey merchant;
    private final String publicKeyId;
    private final String apiV3Key;
    private final Deque<Planned> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private boolean everyRequestProven = true;

    WechatDouble(PublicKey merchant, String publicKeyId, String apiV3Key) throws IOException {
        this.merchant = merchant;
        this.publicKeyId = publicKeyId;
        this.apiV3Key = apiV3Key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    PublicKey publicKey() {
        return platform.getPublic();
    }

    void answers(int status, String body) {
        answers.add(new Planned(status, body, true));
    }

    void answersWithForgedSignature(int status, String body) {
        answers.add(new Planned(status, body, false));
    }

    List<Asked> asked() {
        return asked;
    }

    boolean everyRequestProven() {
        return everyRequestProven;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString().replaceFirst("^" + PREFIX, "");
        asked.add(new Asked(exchange.getRequestMethod() + " " + path, body));
        everyRequestProven &= proven(exchange, path, body);
        answer(exchange, answers.remove());
    }

    private boolean proven(HttpExchange exchange, String path, String body) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = Pattern.compile("(\\w+)=\"([^\"]*)\"").matcher(header);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        String signed = String.join(
                "\n", exchange.getRequestMethod(), path, fields.get("timestamp"), fields.get("nonce_str"), body, "");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(merchant);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return header.startsWith("WECHATPAY2-SHA256-RSA2048 ")
                    && signature.verify(Base64.getDecoder().decode(fields.get("signature")));
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    private void answer(HttpExchange exchange, Planned planned) throws IOException {
        byte[] bytes = planned.body().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = signed(planned.body(), Instant.now());
        if (!planned.signedWell()) {
            headers.put(
                    "Wechatpay-Signature", signed("another body", Instant.now()).get("Wechatpay-Signature"));
        }
        // in lower case, as HTTP/2 and many proxies send them
        headers.forEach(
                (name, value) -> exchange.getResponseHeaders().put(name.toLowerCase(Locale.ROOT), List.of(value)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(planned.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The headers WeChat Pay sends with a body. */
    Map<String, String> signed(String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        Map<String, String> headers = new HashMap<>();
        headers.put("Wechatpay-Timestamp", timestamp);
        headers.put("Wechatpay-Nonce", "c5ac7061fccab6bf3e254dcf98995b8c");
        headers.put("Wechatpay-Serial", publicKeyId);
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        headers.put("Wechatpay-Signature", signature(timestamp + "\nc5ac7061fccab6bf3e254dcf98995b8c\n" + body + "\n"));
        return headers;
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(platform.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The body of a TRANSACTION.SUCCESS notification around a transaction. */
    String notification(String transaction) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(apiV3Key.getBytes(StandardCharsets.UTF_8), "AES"),
                    new GCMParameterSpec(128, "fdasflkja484".getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD("transaction".getBytes(StandardCharsets.UTF_8));
            String sealed =
                    Base64.getEncoder().encodeToString(cipher.doFinal(transaction.getBytes(StandardCharsets.UTF_8)));
            return """
                    {"id":"EV-2018022511223320873","create_time":"2026-11-22T11:00:00+08:00","resource_type":"encrypt-resource",\
                    "event_type":"TRANSACTION.SUCCESS","summary":"支付成功","resource":{"original_type":"transaction",\
                    "algorithm":"AEAD_AES_256_GCM","ciphertext":"%s","associated_data":"transaction","nonce":"fdasflkja484"}}"""
                    .formatted(sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
