package org.calink.invoice.adapter;

import java.util.Arrays;

/**
 * Invoice states as Nuonuo's <em>query</em> tells them. Its callback uses other digits (there 2 means failed), which is
 * one reason why the callback is only a hint to ask.
 */
enum NuonuoState {
    ISSUED("2"),
    VOID("3"),
    ISSUING("20"),
    SEALING("21"),
    FAILED("22"),
    SEAL_FAILED("24"),
    VOIDING("31"),
    UNKNOWN("");

    private final String digits;

    NuonuoState(String digits) {
        this.digits = digits;
    }

    static NuonuoState of(String digits) {
        return Arrays.stream(values())
                .filter(state -> state.digits.equals(digits))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
