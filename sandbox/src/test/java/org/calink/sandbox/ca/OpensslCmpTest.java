package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Protects the authorities' wire protocol against a reading of our own: OpenSSL is the client for every request, checks
 * every answer, and judges what is published.
 */
@EnabledIf("opensslIsThere")
class OpensslCmpTest {

    private static final CaVendor VENDOR = CaVendor.CFCA;
    private static final CaHouse HOUSE = CaHouse.shared();

    @TempDir
    Path folder;

    private Openssl openssl;

    static boolean opensslIsThere() {
        return Openssl.present();
    }

    @BeforeEach
    void openssl() {
        HOUSE.authority(VENDOR).behave(Manner.plain());
        openssl = new Openssl(folder);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyFamily.class,
            names = {"RSA", "P256"})
    void everyRequestIsAnsweredWithSignatures(KeyFamily family) {
        registration(family);
        key("holder.key", family);
        good(cmp(family, "ir -newkey holder.key -subject /C=CN/CN=Holder -certout holder.pem"));
        assertEquals(CertificateState.VALID, last().state());
        good(openssl.run("verify -CAfile " + chain(family) + " holder.pem"));

        key("second.key", family);
        good(cmp(family, "cr -newkey second.key -subject /C=CN/CN=Second -certout second.pem"));

        good(openssl.run("req -new -key holder.key -subj /C=CN/CN=Holder -out holder.csr"));
        good(cmp(family, "p10cr -csr holder.csr -certout p10.pem"));
        assertEquals(-1, last().requestId());
        assertEquals(CertificateState.VALID, last().state());

        key("new.key", family);
        good(cmpAs("holder", family, "kur -newkey new.key -oldcert holder.pem -certout new.pem"));
        assertEquals("C=CN,CN=Holder", last().subject());

        good(status(family, "new.pem", "good"));
        good(cmp(family, "rr -oldcert new.pem -revreason 1"));
        assertEquals(CertificateState.REVOKED, last().state());
        good(status(family, "new.pem", "revoked"));
        revocationListNames(family, "new.pem");
    }

    @Test
    void sm2CertificatesAreIssuedUnderMac() {
        key("holder.key", KeyFamily.SM2);
        good(openssl.run("req -new -sm3 -sigopt distid:1234567812345678 -key holder.key"
                + " -subj /C=CN/CN=HolderSM2 -out holder.csr"));
        good(byMac("p10cr -csr holder.csr -certout holder.pem"));
        assertEquals(CertificateState.VALID, last().state());
        assertEquals(KeyFamily.SM2, last().family());
        sm2Verified("issuing.pem", "root.pem");
        sm2Verified("holder.pem", "issuing.pem");

        key("second.key", KeyFamily.SM2);
        good(byMac("ir -newkey second.key -popo 0 -subject /C=CN/CN=SecondSM2 -certout second.pem"));
        assertEquals(CertificateState.VALID, last().state());
        good(byMac("rr -oldcert second.pem -revreason 4"));
        assertEquals(4, last().reason());
        revocationListNames(KeyFamily.SM2, "second.pem");
    }

    @Test
    void aWrongSecretIsRefused() {
        key("holder.key", KeyFamily.RSA);
        Openssl.Outcome outcome = cmp(
                "-ref ra-cfca -secret pass:wrong -unprotected_errors",
                "ir -newkey holder.key -subject /C=CN/CN=Nobody -certout nobody.pem");
        assertFalse(outcome.good());
        assertTrue(outcome.text().contains("badMessageCheck"), outcome.text());
    }

    @Test
    void aCustomerWhoHasToWaitPolls() {
        HOUSE.authority(VENDOR).behave(Manner.plain().waiting(java.time.Duration.ofSeconds(1)));
        registration(KeyFamily.P256);
        key("holder.key", KeyFamily.P256);
        good(cmp(KeyFamily.P256, "ir -newkey holder.key -subject /C=CN/CN=Patient -certout patient.pem"));
        assertEquals("C=CN,CN=Patient", last().subject());
        assertEquals(CertificateState.VALID, last().state());
    }

    @Test
    void aRejectedCertificateIsRevoked() {
        registration(KeyFamily.RSA);
        key("holder.key", KeyFamily.RSA);
        // OpenSSL rejects what it cannot verify against -out_trusted: here a chain of another family.
        Openssl.Outcome outcome = cmp(
                KeyFamily.RSA,
                "ir -newkey holder.key -subject /C=CN/CN=Rejected -certout no.pem -out_trusted "
                        + chain(KeyFamily.P256));
        assertFalse(outcome.good());
        assertEquals("C=CN,CN=Rejected", last().subject());
        assertEquals(CertificateState.REVOKED, last().state());
    }

    @Test
    void aVendorMayIgnoreTheRejection() {
        HOUSE.authority(VENDOR).behave(Manner.plain().ignoringRejection(true));
        registration(KeyFamily.RSA);
        key("holder.key", KeyFamily.RSA);
        cmp(
                KeyFamily.RSA,
                "ir -newkey holder.key -subject /C=CN/CN=Ignored -certout no.pem -out_trusted "
                        + chain(KeyFamily.P256));
        assertEquals("C=CN,CN=Ignored", last().subject());
        assertEquals(CertificateState.VALID, last().state());
    }

    @Test
    void generalMessagesAreAnswered() {
        registration(KeyFamily.P256);
        good(cmp(KeyFamily.P256, "genm -infotype caCerts"));
        good(cmp(KeyFamily.P256, "genm -infotype currentCRL"));
    }

    /** OpenSSL gives the SM2 identifier to the certificate in question only, so each link is verified by itself. */
    private void sm2Verified(String certificate, String issuer) {
        IssuingCa ca = HOUSE.authority(VENDOR).keys().authority(KeyFamily.SM2);
        openssl.writeCertificate("issuing.pem", ca.issuing());
        openssl.writeCertificate("root.pem", ca.root());
        good(openssl.run(
                "verify -vfyopt distid:1234567812345678 -partial_chain -trusted " + issuer + " " + certificate));
    }

    private void registration(KeyFamily family) {
        Identity registration = HOUSE.registration(VENDOR, family);
        openssl.writeKey("ra.key", registration);
        openssl.writeCertificate("ra.pem", registration);
    }

    private void key(String name, KeyFamily family) {
        String kind =
                switch (family) {
                    case SM2 -> "-algorithm SM2";
                    case RSA -> "-algorithm RSA -pkeyopt rsa_keygen_bits:2048";
                    case P256 -> "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";
                };
        good(openssl.run("genpkey " + kind + " -out " + name));
    }

    private Openssl.Outcome cmp(KeyFamily family, String command) {
        return cmpAs("ra", family, command);
    }

    private Openssl.Outcome cmpAs(String signer, KeyFamily family, String command) {
        return cmp("-cert %s.pem -key %s.key -trusted %s".formatted(signer, signer, chain(family)), command);
    }

    private Openssl.Outcome byMac(String command) {
        return cmp("-ref ra-cfca -secret pass:" + HOUSE.secret(VENDOR, "mac-secret") + " -digest sm3", command);
    }

    private Openssl.Outcome cmp(String protection, String command) {
        String server = HOUSE.address(VENDOR).replace("http://", "") + "/.well-known/cmp";
        return openssl.run("cmp -server " + server + " " + protection + " -cmd " + command);
    }

    private Openssl.Outcome status(KeyFamily family, String certificate, String expected) {
        Openssl.Outcome outcome = openssl.run("ocsp -issuer %s -cert %s -url %s -CAfile %s"
                .formatted(chain(family), certificate, HOUSE.address(VENDOR) + "/ocsp", chain(family)));
        assertTrue(outcome.text().contains("Response verify OK"), outcome.text());
        assertTrue(outcome.text().contains(certificate + ": " + expected), outcome.text());
        return outcome;
    }

    private void revocationListNames(KeyFamily family, String certificate) {
        openssl.write("list.pem", crl(family));
        Openssl.Outcome serial = openssl.run("x509 -noout -serial -in " + certificate);
        Openssl.Outcome list = openssl.run("crl -noout -text -in list.pem");
        assertTrue(list.text().contains(serial.text().strip().replace("serial=", "")), list.text());
        if (family != KeyFamily.SM2) {
            Openssl.Outcome signature = openssl.run("crl -noout -in list.pem -CAfile " + chain(family));
            assertTrue(signature.text().contains("verify OK"), signature.text());
        }
    }

    private static String crl(KeyFamily family) {
        byte[] list = HOUSE.authority(VENDOR).crl(family).body();
        return "-----BEGIN X509 CRL-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(list)
                + "\n-----END X509 CRL-----\n";
    }

    private static String chain(KeyFamily family) {
        return HOUSE.contract(VENDOR, "ca-chain-" + family.path() + ".pem").toString();
    }

    private static BookedCertificate last() {
        List<BookedCertificate> latest = HOUSE.authority(VENDOR).latest(1);
        return latest.get(0);
    }

    private static void good(Openssl.Outcome outcome) {
        assertTrue(outcome.good(), outcome.text());
    }
}
