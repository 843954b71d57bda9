package org.calink.account.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.calink.kernel.FixedConfig;
import org.junit.jupiter.api.Test;

/** Accounts for a trial come from the configuration alone, and never in production. */
class DemoStaffTest {

    @Test
    void onlyTheLoginsThatTheConfigurationNames() {
        assertEquals(
                Map.of("auditor", "Linjiang-2026"),
                DemoStaff.passwords(
                        new FixedConfig(Map.of("calink.demo.auditor", "Linjiang-2026\n", "calink.demo.x", "y"))));
    }

    @Test
    void noneInProduction() {
        Map<String, String> values = Map.of("calink.production", "true", "calink.demo.auditor", "Linjiang-2026");
        assertEquals(Map.of(), DemoStaff.passwords(new FixedConfig(values)));
    }
}
