package org.calink.connector.testca;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.EnumMap;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.Der;
import org.calink.connector.configuration.Property;
import org.calink.connector.crypto.BouncyCastle;

/** What a vendor hands over: certificates and the registration key, as files, and the pool's properties that name them. */
public final class Paper {

    private Paper() {}

    public static Map<Property, String> contract(TestCa ca, Path folder) {
        try {
            Path chain = folder.resolve("ca-chain.pem");
            Files.writeString(chain, Der.of(ca.ca.getEncoded()).pem("CERTIFICATE"));
            Path keystore = folder.resolve("ra.pem");
            writeKey(ca, keystore);
            Map<Property, String> values = new EnumMap<>(Property.class);
            values.put(Property.VENDOR, "CFCA");
            values.put(Property.SERVER_URL, ca.url());
            values.put(Property.CMP_PATH, "/cmp");
            values.put(Property.VENDOR_CERTIFICATES, chain.toString());
            values.put(Property.KEYSTORE_FILE, keystore.toString());
            values.put(Property.KEYSTORE_PASSWORD, "changeit");
            values.put(Property.OCSP_URL, ca.url() + "/ocsp");
            values.put(Property.CRL_URL, ca.url() + "/crl");
            values.put(Property.VENDOR_QUERY, "true");
            values.put(Property.CONNECT_TIMEOUT, "500");
            values.put(Property.READ_TIMEOUT, "1500");
            values.put(Property.GRACE, "4");
            values.put(Property.FAILURE_THRESHOLD, "1000");
            return values;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void writeKey(TestCa ca, Path file) throws IOException {
        Files.writeString(
                file,
                Der.of(ca.raKey.getPrivate().getEncoded()).pem("PRIVATE KEY")
                        + Der.of(ca.ra.getEncoded()).pem("CERTIFICATE"));
    }

    /** The same key as PKCS#12. */
    public static void writeKeystore(TestCa ca, Path file, String password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER);
        store.load(null, null);
        store.setKeyEntry(
                "ra", ca.raKey.getPrivate(), null, new Certificate[] {certificate(ca.ra), certificate(ca.ca)});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static Certificate certificate(X509CertificateHolder holder) throws IOException, GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER)
                .generateCertificate(new java.io.ByteArrayInputStream(holder.getEncoded()));
    }
}
