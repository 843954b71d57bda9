package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The life of a certificate, pair by pair: every move not listed here is impossible. */
class CertificateEventTest {

    private static final Set<String> MOVES = Set.of(
            "ISSUED WRITE ACTIVE",
            "ISSUED REVOKED_BY_VENDOR REVOKED",
            "ACTIVE REVOKED_BY_VENDOR REVOKED",
            "SUSPENDED REVOKED_BY_VENDOR REVOKED",
            "REVOKING REVOKED_BY_VENDOR REVOKED");

    @Test
    void theseMovesAndNoOthers() {
        Set<String> found = new TreeSet<>();
        for (CertificateState state : CertificateState.values()) {
            for (CertificateEvent event : CertificateEvent.values()) {
                if (event.possibleIn(state)) {
                    found.add(state + " " + event + " " + event.apply(state));
                }
            }
        }
        assertEquals(new TreeSet<>(MOVES), found);
    }
}
