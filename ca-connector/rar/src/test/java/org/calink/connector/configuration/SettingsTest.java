package org.calink.connector.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.calink.connector.cmp.KeyFile;
import org.calink.connector.testca.Keys;
import org.calink.connector.testca.Paper;
import org.calink.connector.testca.TestCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad values are refused with a sentence that names the property and says what to mend, and never shows a secret. */
class SettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "VENDOR, C F, vendor",
        "SERVER_URL, ftp://x, serverUrl",
        "SERVER_URL, http:, serverUrl",
        "CMP_PATH, cmp, cmpPath",
        "READ_TIMEOUT, soon, readTimeoutMillis",
        "MAX_IN_FLIGHT, 0, maxInFlight",
        "VENDOR_CERTIFICATES, /nowhere.pem, vendorCertificates",
        "KEYSTORE_FILE, /nowhere.p12, keystoreFile",
        "PROTECTION, NONE, protection",
        "PROTECTION, PBMAC1, macReference",
        "REQUEST_FORM, XML, requestForm",
        "SIGNATURE_ALGORITHM, MD5withRSA, signatureAlgorithm",
        "DUAL_CERTIFICATES, perhaps, dualCertificates"
    })
    void aBadValueIsNamed(Property property, String value, String named) throws Exception {
        Map<Property, String> values = contract();
        assertTrue(new Settings(values).problems().isEmpty());
        values.put(property, value);
        assertTrue(new Settings(values).problems().toString().contains(named));
    }

    @Test
    void addressesAreToldByTheNamesOfTheirProperties() {
        Map<Property, String> values = new EnumMap<>(Property.class);
        values.put(Property.SERVER_URL, "https://ra.example.cn");
        values.put(Property.OCSP_URL, "https://ocsp.example.cn");
        values.put(Property.CRL_URL, "https://crl.example.cn");
        assertEquals(
                Map.of(
                        "serverUrl", "https://ra.example.cn",
                        "ocspUrl", "https://ocsp.example.cn",
                        "crlUrl", "https://crl.example.cn"),
                new Settings(values).addresses());
        values.remove(Property.OCSP_URL);
        values.put(Property.CRL_URL, "cmp");
        assertEquals(Map.of("serverUrl", "https://ra.example.cn"), new Settings(values).addresses());
    }

    @Test
    void equalValuesAreEqualSettings() throws Exception {
        Map<Property, String> values = contract();
        Settings first = new Settings(values);
        assertEquals(first, new Settings(values));
        assertEquals(first.hashCode(), new Settings(values).hashCode());
        values.put(Property.PAUSE, "99");
        assertNotEquals(first, new Settings(values));
        assertFalse(first.toString().contains("changeit"));
    }

    @Test
    void aKeystoreOpensOnlyWithItsPasswordAliasAndAlgorithm() throws Exception {
        try (TestCa ca = new TestCa(Keys.SM2)) {
            Path file = folder.resolve("ra.p12");
            Paper.writeKeystore(ca, file, "right");
            KeyFile right = new KeyFile(file, "ra", "right".toCharArray());
            assertEquals("SM3withSM2", right.read("").algorithm());
            assertRefused(() -> right.read("SHA256withRSA"), "signatureAlgorithm");
            assertRefused(() -> new KeyFile(file, "nobody", "right".toCharArray()).read(""), "alias");
            assertRefused(() -> new KeyFile(file, "ra", "wrong".toCharArray()).read(""), "keystorePassword");
        }
    }

    @Test
    void aSecretMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "hidden\n");
        assertEquals("hidden", new String(Secret.of("file:" + file)));
        assertRefused(() -> Secret.of("file:/nowhere"), "cannot be read");
    }

    private Map<Property, String> contract() throws Exception {
        try (TestCa ca = new TestCa(Keys.P256)) {
            return new EnumMap<>(Paper.contract(ca, folder));
        }
    }

    private static void assertRefused(Runnable attempt, String named) {
        String said = assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertTrue(said.contains(named), said);
    }
}
