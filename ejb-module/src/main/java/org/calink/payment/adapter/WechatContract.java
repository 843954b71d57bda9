package org.calink.payment.adapter;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** What WeChat Pay gave us as a merchant (商户): numbers, addresses and keys, from {@code calink.wechat.*}. */
@ApplicationScoped
public class WechatContract {

    private Config config;

    protected WechatContract() {}

    @Inject
    public WechatContract(Config config) {
        this.config = config;
    }

    String url() {
        return value("url");
    }

    String appId() {
        return value("app-id");
    }

    String merchantId() {
        return value("merchant-id");
    }

    /** Where WeChat Pay tells us what happened; no query string allowed. */
    String notifyUrl() {
        return config.getValue("calink.public.url", String.class) + "/callback/wechat";
    }

    /** Keys for signing requests and proving answers. */
    RSAPublicKeyConfig keys() {
        return new RSAPublicKeyConfig.Builder()
                .merchantId(merchantId())
                .merchantSerialNumber(value("merchant-serial"))
                .privateKeyFromPath(value("merchant-key-file"))
                .publicKeyFromPath(value("public-key-file"))
                .publicKeyId(value("public-key-id"))
                .apiV3Key(value("api-v3-key"))
                .build();
    }

    private String value(String name) {
        return config.getValue("calink.wechat." + name, String.class).strip();
    }
}
