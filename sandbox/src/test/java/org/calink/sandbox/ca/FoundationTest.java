package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.calink.sandbox.books.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the first start: what a vendor keeps, what it hands out, and that its books outlive a restart. */
class FoundationTest {

    @TempDir
    Path data;

    @Test
    void theCustomerGetsAKeyThatTheVendorTrustsAndSecretsStayPrivate() throws Exception {
        VendorFoundation.create(CaVendor.CFCA, data);
        Path file = data.resolve("contracts/cfca/ra.p12");
        byte[] before = Files.readAllBytes(file);
        VendorFoundation.create(CaVendor.CFCA, data);
        assertArrayEquals(before, Files.readAllBytes(file), "a standing vendor is left alone");

        char[] password = PrivateFiles.read(data.resolve("secrets/calink.ca.cfca.ra-password"))
                .toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12", BouncyCastle.PROVIDER);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        X509Certificate registration = (X509Certificate) store.getCertificate("ra");
        registration.verify(store.getCertificateChain("ra")[1].getPublicKey(), BouncyCastle.PROVIDER);
        assertTrue(registration.getExtendedKeyUsage().contains(CaPapers.REGISTRATION_AUTHORITY.getId()));
        assertTrue(store.getKey("ra", password) != null);

        try (Stream<Path> own = Files.walk(data.resolve("sandbox"));
                Stream<Path> secrets = Files.walk(data.resolve("secrets"))) {
            List<Path> files =
                    Stream.concat(own, secrets).filter(Files::isRegularFile).toList();
            for (Path one : files) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(one)), "" + one);
            }
        }
    }

    @Test
    void whatAwaitsConfirmationIsRememberedOverARestart() throws Exception {
        VendorFoundation.lay(data, 9080);
        Path sandbox = data.resolve("sandbox");
        Identity registration = KeyFile.read(data.resolve("contracts/axca/ra-rsa.pem"));
        CmpClient client;
        try (Books books = Books.at(sandbox)) {
            client = new CmpClient(open(books, Clock.systemUTC()), registration);
            client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Remembered", KeyFamily.SM2.generate(), null));
        }
        Clock afterwards = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        try (Books books = Books.at(sandbox)) {
            CertificateAuthority authority = open(books, afterwards);
            assertEquals(
                    CertificateState.PENDING_CONFIRMATION,
                    authority.ledger(Instant.EPOCH).get(0).state());
            authority.sweep();
            assertEquals(
                    CertificateState.REVOKED,
                    authority.ledger(Instant.EPOCH).get(0).state());
        }
    }

    private static CertificateAuthority open(Books books, Clock clock) {
        return CertificateAuthority.open(CaVendor.AXCA, books, "http://127.0.0.1:9080", clock);
    }
}
