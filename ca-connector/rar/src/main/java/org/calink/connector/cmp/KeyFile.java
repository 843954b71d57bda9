package org.calink.connector.cmp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.calink.connector.crypto.BouncyCastle;

/**
 * Reads a registration key as vendors hand it over: PKCS#12 with a password, or PEM with the key in the clear and its chain.
 *
 * @param file where it is
 * @param alias under which a PKCS#12 file has it
 * @param password of a PKCS#12 file
 */
public record KeyFile(Path file, String alias, char[] password) {

    /**
     * @param algorithm signature algorithm, empty for the one that goes with the key
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public RegistrationKey read(String algorithm) {
        try {
            byte[] content = Files.readAllBytes(file);
            boolean pem = new String(content, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
            return pem ? pem(content, algorithm) : pkcs12(content, algorithm);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "keystoreFile " + file + " cannot be opened: is it a PKCS#12 or PEM file, and keystorePassword its"
                            + " password? (" + unreadable.getMessage() + ")",
                    unreadable);
        }
    }

    private RegistrationKey pkcs12(byte[] content, String algorithm) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER);
        store.load(new ByteArrayInputStream(content), password);
        List<X509CertificateHolder> chain = new ArrayList<>();
        Certificate[] certificates = store.getCertificateChain(alias);
        for (Certificate link : certificates == null ? new Certificate[0] : certificates) {
            chain.add(new X509CertificateHolder(link.getEncoded()));
        }
        return key((PrivateKey) store.getKey(alias, password), chain, algorithm);
    }

    private RegistrationKey pem(byte[] content, String algorithm) throws IOException {
        PrivateKey key = null;
        List<X509CertificateHolder> chain = new ArrayList<>();
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter().setProvider(BouncyCastle.PROVIDER);
        try (PEMParser parser = new PEMParser(new StringReader(new String(content, StandardCharsets.US_ASCII)))) {
            for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
                if (next instanceof PrivateKeyInfo info) {
                    key = converter.getPrivateKey(info);
                } else if (next instanceof PEMKeyPair pair) {
                    key = converter.getKeyPair(pair).getPrivate();
                } else if (next instanceof X509CertificateHolder certificate) {
                    chain.add(certificate);
                }
            }
        }
        return key(key, chain, algorithm);
    }

    private RegistrationKey key(PrivateKey key, List<X509CertificateHolder> chain, String algorithm) {
        if (key == null || chain.isEmpty()) {
            throw new IllegalArgumentException(
                    "keystoreFile " + file + " has no private key with a certificate under the alias '" + alias + "'");
        }
        return RegistrationKey.of(key, chain, algorithm);
    }
}
