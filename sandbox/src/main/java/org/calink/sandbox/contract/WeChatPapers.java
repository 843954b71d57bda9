package org.calink.sandbox.contract;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What a merchant holds after signing with WeChat Pay (微信支付商户): its API certificate and key, and WeChat Pay's public
 * key with its id. The sandbox keeps the other halves.
 */
final class WeChatPapers {

    private final Filing contracts;
    private final Filing sandbox;
    private final Filing values;

    WeChatPapers(Filing contracts, Filing sandbox, Filing values) {
        this.contracts = contracts;
        this.sandbox = sandbox;
        this.values = values;
    }

    void sign(String url) {
        values.set("calink.wechat.url", url);
        values.keep("calink.wechat.app-id", () -> "wx" + Chance.hex(8));
        String merchant = values.keep("calink.wechat.merchant-id", () -> "16" + Chance.digits(8));
        values.keep("calink.wechat.api-v3-key", () -> Chance.letters(32));
        values.keep("calink.wechat.public-key-id", () -> "PUB_KEY_ID_0" + merchant + Chance.digits(20));
        values.set(
                "calink.wechat.merchant-key-file",
                contracts.path("wechat/apiclient_key.pem").toString());
        values.set(
                "calink.wechat.public-key-file",
                contracts.path("wechat/pub_key.pem").toString());
        if (!values.has("calink.wechat.merchant-serial")) {
            exchangeKeys(merchant);
        }
    }

    private void exchangeKeys(String merchant) {
        try {
            KeyPair merchantKey = rsa();
            KeyPair platformKey = rsa();
            BigInteger serial = new BigInteger("5" + Chance.hex(19).substring(1), 16);
            String certificate = pem(certificate(merchant, serial, merchantKey));
            contracts.set("wechat/apiclient_key.pem", pem(new JcaPKCS8Generator(merchantKey.getPrivate(), null)));
            contracts.set("wechat/apiclient_cert.pem", certificate);
            contracts.set("wechat/pub_key.pem", pem(platformKey.getPublic()));
            sandbox.set("wechat/merchant_cert.pem", certificate);
            sandbox.set("wechat/platform_key.pem", pem(new JcaPKCS8Generator(platformKey.getPrivate(), null)));
            values.set("calink.wechat.merchant-serial", serial.toString(16).toUpperCase(Locale.ROOT));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("WeChat Pay keys could not be made", e);
        }
    }

    private static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(String merchant, BigInteger serial, KeyPair key)
            throws GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        X500Name name = new X500Name("CN=" + merchant + ",O=CA Interlink sandbox merchant,C=CN");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                serial,
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(1825, ChronoUnit.DAYS)),
                name,
                key.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(key.getPrivate())));
    }

    private static String pem(Object paper) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
