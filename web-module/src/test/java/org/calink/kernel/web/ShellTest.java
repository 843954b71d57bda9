package org.calink.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led to another site, and the content policy stays tight. */
class ShellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\nb"})
    void leadsNobodyAway(String address) {
        assertEquals("/", LocalAddress.orElse(address, "/"));
    }

    @Test
    void leadsBackToOurOwnPages() {
        assertEquals("/order/paid?order=17", LocalAddress.orElse("/order/paid?order=17", "/"));
    }

    @Test
    void namesTheTokenAgentAndEndsWithScripts() {
        String policy = ShellStart.policy("http://127.0.0.1:19527");
        assertTrue(policy.contains("connect-src 'self' http://127.0.0.1:19527;"));
        assertTrue(policy.endsWith("script-src 'self'"), "PrimeFaces appends its nonce");
    }
}
