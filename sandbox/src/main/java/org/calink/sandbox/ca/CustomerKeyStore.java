package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** The PKCS#12 file with AES encryption that a customer gets, written by Bouncy Castle: the JDK knows no SM2. */
final class CustomerKeyStore {

    static final String ALIAS = "ra";

    private CustomerKeyStore() {}

    static void write(Path file, Identity identity, List<X509CertificateHolder> issuers, String password) {
        PrivateFiles.make(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12-AES256-AES128", BouncyCastle.PROVIDER);
            store.load(null, null);
            store.setKeyEntry(ALIAS, identity.key(), password.toCharArray(), chain(identity, issuers));
            store.store(out, password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Cannot write " + file, e);
        }
    }

    private static Certificate[] chain(Identity identity, List<X509CertificateHolder> issuers)
            throws GeneralSecurityException {
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(BouncyCastle.PROVIDER);
        List<Certificate> chain = new ArrayList<>();
        chain.add(converter.getCertificate(identity.certificate()));
        for (X509CertificateHolder issuer : issuers) {
            chain.add(converter.getCertificate(issuer));
        }
        return chain.toArray(Certificate[]::new);
    }
}
