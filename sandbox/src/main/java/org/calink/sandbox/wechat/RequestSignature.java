package org.calink.sandbox.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Call;

/**
 * Checks {@code Authorization: WECHATPAY2-SHA256-RSA2048 mchid="…",nonce_str="…",timestamp="…",serial_no="…",
 * signature="…"} over {@code METHOD\nURL\nTIMESTAMP\nNONCE\nBODY\n} with the merchant's certificate (APIv3 签名验证).
 */
final class RequestSignature {

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final long CLOCK_DIFFERENCE_SECONDS = 300;

    private final Contract contract;
    private final PublicKey merchant;
    private final Clock clock;

    RequestSignature(Contract contract, Clock clock) {
        this.contract = contract;
        this.merchant = contract.publicKey("wechat/merchant_cert.pem");
        this.clock = clock;
    }

    /** Refuses with 401 SIGN_ERROR what our merchant has not signed. */
    void check(Call call, String url) {
        String authorization = call.header("Authorization");
        if (!authorization.startsWith(SCHEME)) {
            throw refused("Http头Authorization的认证类型不正确");
        }
        Map<String, String> fields = fields(authorization);
        if (!contract.value("calink.wechat.merchant-id").equals(fields.get("mchid"))
                || !contract.value("calink.wechat.merchant-serial").equalsIgnoreCase(fields.get("serial_no"))) {
            throw refused("商户号或商户证书序列号错误");
        }
        if (!fresh(fields.getOrDefault("timestamp", ""))) {
            throw refused("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟");
        }
        String message = call.method() + "\n" + url + "\n" + fields.get("timestamp") + "\n" + fields.get("nonce_str")
                + "\n" + call.text() + "\n";
        if (!verifies(message, fields.getOrDefault("signature", ""))) {
            throw refused("签名错误，请检查后再试");
        }
    }

    private boolean fresh(String timestamp) {
        return timestamp.matches("\\d{10}")
                && Math.abs(Instant.now(clock).getEpochSecond() - Long.parseLong(timestamp))
                        <= CLOCK_DIFFERENCE_SECONDS;
    }

    private boolean verifies(String message, String signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(merchant);
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> fields(String authorization) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(authorization);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private static WeChatRefusal refused(String message) {
        return new WeChatRefusal(401, "SIGN_ERROR", message);
    }
}
