package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** A PKCS#12 file with AES encryption, read and written by Bouncy Castle because the JDK cannot read SM2 certificates. */
final class KeyFile {

    private final KeyStore store;
    private final char[] password;

    private KeyFile(KeyStore store, String password) {
        this.store = store;
        this.password = password.toCharArray();
    }

    static KeyFile empty(String password) {
        return opened(null, password);
    }

    static KeyFile read(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            return opened(in, password);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static KeyFile opened(InputStream in, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", BouncyCastle.PROVIDER);
            store.load(in, password.toCharArray());
            return new KeyFile(store, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The key file cannot be opened with its password", e);
        }
    }

    KeyFile put(String alias, Identity identity, List<X509CertificateHolder> issuers) {
        try {
            Certificate[] chain = new Certificate[issuers.size() + 1];
            chain[0] = converted(identity.certificate());
            for (int i = 0; i < issuers.size(); i++) {
                chain[i + 1] = converted(issuers.get(i));
            }
            store.setKeyEntry(alias, identity.key(), password, chain);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + alias + " cannot be kept", e);
        }
    }

    Identity get(String alias) {
        try {
            X509CertificateHolder certificate =
                    new JcaX509CertificateHolder((java.security.cert.X509Certificate) store.getCertificate(alias));
            SubjectPublicKeyInfo key = certificate.getSubjectPublicKeyInfo();
            return new Identity(
                    KeyFamily.of(key).orElseThrow(), (PrivateKey) store.getKey(alias, password), certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key " + alias + " cannot be read", e);
        }
    }

    void write(Path file) {
        PrivateFiles.make(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Cannot write " + file, e);
        }
    }

    private static Certificate converted(X509CertificateHolder certificate) throws GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .setProvider(BouncyCastle.PROVIDER)
                .getCertificate(certificate);
    }
}
