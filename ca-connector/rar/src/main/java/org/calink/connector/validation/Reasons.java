package org.calink.connector.validation;

import java.util.Map;

/** CRLReason by the names RFC 5280 gives them. */
final class Reasons {

    private static final Map<Integer, String> NAMES = Map.of(
            0, "unspecified",
            1, "keyCompromise",
            2, "cACompromise",
            3, "affiliationChanged",
            4, "superseded",
            5, "cessationOfOperation",
            6, "certificateHold",
            8, "removeFromCRL",
            9, "privilegeWithdrawn",
            10, "aACompromise");

    private Reasons() {}

    static String name(int code) {
        return NAMES.getOrDefault(code, "reason " + code);
    }
}
