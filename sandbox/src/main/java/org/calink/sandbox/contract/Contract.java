package org.calink.sandbox.contract;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The providers' copy of what was agreed with us, in the sandbox's folder: the values carry the names of our own
 * configuration properties, e.g. {@code calink.sms.secret}.
 */
public record Contract(Path folder) {

    static final List<String> AGREED = List.of(
            "calink.public.url",
            "calink.mail.port",
            "calink.sms.app-id",
            "calink.sms.secret",
            "calink.wechat.app-id",
            "calink.wechat.merchant-id",
            "calink.wechat.merchant-serial",
            "calink.wechat.api-v3-key",
            "calink.wechat.public-key-id",
            "calink.sf.partner-id",
            "calink.sf.check-word",
            "calink.sf.monthly-card",
            "calink.sf.push-token",
            "calink.nuonuo.url",
            "calink.nuonuo.app-key",
            "calink.nuonuo.app-secret",
            "calink.nuonuo.access-token",
            "calink.nuonuo.tax-number",
            "calink.platform.secret");

    /** An agreed value. */
    public String value(String property) {
        try {
            return Files.readString(folder.resolve("contract").resolve(property));
        } catch (IOException e) {
            throw new UncheckedIOException("No contract has been signed: run SignContracts first", e);
        }
    }

    /** A PKCS#8 RSA key of the provider in PEM, e.g. {@code wechat/platform_key.pem}. */
    public PrivateKey rsaKey(String file) {
        try {
            String pem = Files.readString(folder.resolve(file));
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Unreadable key " + file, e);
        }
    }

    /** The public key of a certificate that the other side has handed over. */
    public PublicKey publicKey(String file) {
        try (InputStream in = new FileInputStream(folder.resolve(file).toFile())) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Unreadable certificate " + file, e);
        }
    }
}
