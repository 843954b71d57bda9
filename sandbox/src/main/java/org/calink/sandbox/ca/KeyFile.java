package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** A PEM file that only its owner may read: the private key (PKCS#8), its certificate, and the issuers. */
final class KeyFile {

    private KeyFile() {}

    static void write(Path file, Identity identity, List<X509CertificateHolder> issuers) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(identity.key(), null));
            writer.writeObject(identity.certificate());
            for (X509CertificateHolder issuer : issuers) {
                writer.writeObject(issuer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        PrivateFiles.write(file, text.toString());
    }

    static Identity read(Path file) {
        try (PEMParser parser = new PEMParser(new StringReader(PrivateFiles.read(file)))) {
            PrivateKey key = new JcaPEMKeyConverter()
                    .setProvider(BouncyCastle.PROVIDER)
                    .getPrivateKey((PrivateKeyInfo) parser.readObject());
            X509CertificateHolder certificate = (X509CertificateHolder) parser.readObject();
            KeyFamily family =
                    KeyFamily.of(certificate.getSubjectPublicKeyInfo()).orElseThrow();
            return new Identity(family, key, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
