package org.calink.connector.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.HolderIdentity;
import org.calink.connector.authority.Answer;
import org.calink.connector.authority.Authority;
import org.calink.connector.authority.Delivery;
import org.calink.connector.authority.Request;
import org.calink.connector.authority.Reserved;
import org.calink.connector.configuration.AuthorityCertificates;
import org.calink.connector.configuration.AuthorityFactory;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.testca.Applications;
import org.calink.connector.testca.Keys;
import org.calink.connector.validation.Chain;
import org.calink.connector.validation.IdentityExtensions;
import org.calink.connector.validation.ProfileCheck;

/** The client's side of {@link OpensslServerTest}, in a process of its own beside the server. */
public final class OpensslPeer {

    private static final HolderIdentity HOLDER = HolderIdentity.enterprise(Applications.CREDIT_CODE);

    private OpensslPeer() {}

    /** Writes what the server and the client need; the server issues one certificate, made beforehand. */
    static void prepare(Keys kind, Path folder) throws IOException {
        KeyPair caKey = kind.pair();
        X500Name name = new X500Name("C=CN,O=OpenSSL,CN=Mock CA");
        X509CertificateHolder ca = signer(kind, name, caKey, name, caKey, true);
        KeyPair raKey = kind.pair();
        X509CertificateHolder ra = signer(kind, new X500Name("C=CN,CN=RA"), raKey, name, caKey, false);
        KeyPair holder = kind.pair();
        pem(folder, "ca.pem", "CERTIFICATE", ca.getEncoded());
        pem(folder, "ca.key", "PRIVATE KEY", caKey.getPrivate().getEncoded());
        Files.writeString(
                folder.resolve("ra.pem"),
                Der.of(raKey.getPrivate().getEncoded()).pem("PRIVATE KEY")
                        + Der.of(ra.getEncoded()).pem("CERTIFICATE"));
        pem(folder, "issued.pem", "CERTIFICATE", issued(kind, holder, ca, caKey).getEncoded());
        Files.write(
                folder.resolve("request.der"),
                Applications.request(kind, holder).bytes());
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        awaitServer();
        Settings settings = new Settings(properties(folder));
        Chain chain = AuthorityCertificates.load(folder.resolve("ca.pem"));
        Authority authority = AuthorityFactory.of(settings, chain, Clock.systemUTC());
        Request request = authority.write(application(folder), "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        Answer answer = authority.reserve(request);
        if (!(answer instanceof Answer.Delivered delivered)) {
            throw new AssertionError("not delivered: " + answer);
        }
        Delivery delivery = delivered.delivery();
        var findings = new ProfileCheck(chain, Clock.systemUTC()).findings(delivery, request.expectation());
        expect(findings.isEmpty(), findings);
        Reserved reserved = new Reserved(
                request.transactionId(), request.der(), delivery.peerNonce(), java.util.List.of(delivery.signing()));
        expect(authority.activate(reserved).isEmpty(), "confirmation");
        String serial = reserved.serials().get(0);
        expect(
                authority
                        .change(new Authority.StatusChange(serial, 5, Optional.empty()))
                        .isEmpty(),
                "revocation");
        System.exit(0);
    }

    private static void expect(boolean held, Object what) {
        if (!held) {
            throw new AssertionError(String.valueOf(what));
        }
    }

    private static CertificateApplication application(Path folder) throws IOException {
        return CertificateApplication.first(
                "line-1", Applications.SUBJECT, HOLDER, Der.of(Files.readAllBytes(folder.resolve("request.der"))), 365);
    }

    private static Map<Property, String> properties(Path folder) {
        Map<Property, String> values = new EnumMap<>(Property.class);
        values.put(Property.VENDOR, "OPENSSL");
        values.put(Property.SERVER_URL, "http://127.0.0.1:8829");
        values.put(Property.CMP_PATH, "/");
        values.put(Property.KEYSTORE_FILE, folder.resolve("ra.pem").toString());
        return values;
    }

    private static void awaitServer() throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), 8829).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
    }

    private static X509CertificateHolder signer(
            Keys kind, X500Name subject, KeyPair key, X500Name issuer, KeyPair issuerKey, boolean ca)
            throws IOException {
        return builder(kind, subject, key, issuer, 3000)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca))
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(KeyUsage.digitalSignature | (ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : 0)))
                .build(Signatures.signer(kind.signature(), issuerKey.getPrivate()));
    }

    private static X509CertificateHolder issued(Keys kind, KeyPair key, X509CertificateHolder ca, KeyPair caKey)
            throws IOException {
        var identity = IdentityExtensions.of(HOLDER).orElseThrow();
        return builder(kind, Names.parse(Applications.SUBJECT), key, ca.getSubject(), 365)
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(identity.getExtension(IdentityExtensions.CREDIT_CODE))
                .build(Signatures.signer(kind.signature(), caKey.getPrivate()));
    }

    private static X509v3CertificateBuilder builder(
            Keys kind, X500Name subject, KeyPair key, X500Name issuer, int days) {
        Date now = new Date();
        return new X509v3CertificateBuilder(
                issuer,
                java.math.BigInteger.valueOf(System.nanoTime()),
                new Date(now.getTime() - 60_000),
                new Date(now.getTime() + days * 86_400_000L),
                subject,
                Keys.info(key));
    }

    private static void pem(Path folder, String file, String label, byte[] der) throws IOException {
        Files.writeString(folder.resolve(file), Der.of(der).pem(label));
    }
}
