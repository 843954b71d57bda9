package org.calink.kernel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects production against the sandbox: its addresses are never taken for a provider's, an authority's, a mail server's. */
class ProductionAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9080/sf/std/service",
                "https://localhost:9080/wechat",
                "http://198.51.100.7/sms",
                "https://not an address",
                ""
            })
    void addressesOfASandboxAreNamed(String address) {
        assertEquals(ProductionAddresses.PROVIDERS, ProductionAddresses.providers(property -> address));
    }

    @Test
    void addressesOfProvidersPass() {
        assertEquals(List.of(), ProductionAddresses.providers(property -> "https://198.51.100.7/std/service"));
    }

    @Test
    void eachAddressOfAnAuthorityOnThisMachineIsNamedWithItsPool() {
        Map<String, String> addresses = Map.of(
                "serverUrl", "http://127.0.0.1:9080/ca/cfca",
                "ocspUrl", "https://localhost/ocsp",
                "crlUrl", "http://198.51.100.7/crl");
        assertEquals(
                List.of("ocspUrl of eis/ca/CFCA", "serverUrl of eis/ca/CFCA"),
                ProductionAddresses.authority("eis/ca/CFCA", addresses));
        assertEquals(
                List.of("serverUrl of eis/ca/AXCA"),
                ProductionAddresses.authority("eis/ca/AXCA", Map.of("serverUrl", "")));
    }

    /** Its answers are signed, so a private line without TLS will do. */
    @Test
    void anAuthorityElsewherePasses() {
        assertEquals(
                List.of(),
                ProductionAddresses.authority("eis/ca/CFCA", Map.of("serverUrl", "http://198.51.100.7/cmp")));
    }

    @Test
    void aMailServerOnThisMachineIsNamed() {
        List<String> named = List.of("host of mail/calink");
        assertEquals(named, ProductionAddresses.mailServer(Map.of("mail.host", "127.0.0.1")::get));
        assertEquals(
                named,
                ProductionAddresses.mailServer(
                        Map.of("mail.host", "198.51.100.7", "mail.smtp.host", "localhost")::get));
        assertEquals(named, ProductionAddresses.mailServer(Map.<String, String>of()::get));
        assertEquals(List.of(), ProductionAddresses.mailServer(Map.of("mail.host", "198.51.100.7")::get));
    }
}
