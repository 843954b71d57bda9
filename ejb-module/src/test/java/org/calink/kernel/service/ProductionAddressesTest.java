package org.calink.kernel.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects production against the sandbox: its addresses are never taken for a provider's. */
class ProductionAddressesTest {

    @Test
    void addressesOfASandboxAreNamed() {
        assertEquals(
                ProductionAddresses.PROVIDERS,
                ProductionAddresses.notForProduction(property -> "http://127.0.0.1:9080/sf/std/service"));
        assertEquals(
                ProductionAddresses.PROVIDERS,
                ProductionAddresses.notForProduction(property -> "https://localhost:9080/wechat"));
        assertEquals(ProductionAddresses.PROVIDERS, ProductionAddresses.notForProduction(property -> ""));
    }

    @Test
    void addressesOfProvidersPass() {
        assertEquals(List.of(), ProductionAddresses.notForProduction(property -> "https://198.51.100.7/std/service"));
    }
}
