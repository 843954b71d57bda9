package org.calink.connector;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a reservation ended. Only {@link Granted} is a certificate; all others leave nothing valid behind once the transaction
 * has ended, whichever way it ends.
 */
public sealed interface ReserveResult {

    /** The adapter's key of this attempt, 32 hexadecimal digits; it is the CMP transactionID and stands in the CA's log. */
    String transactionId();

    /** One sentence for a log or a person on the staff side. */
    String summary();

    /**
     * Reserved: becomes valid for good with the commit.
     *
     * @param signing the certificate of the key the token made
     * @param encryption the second certificate of a pair, its key made by the vendor's key centre (密钥管理中心)
     * @param csrResponse GM/T 0092 {@code CSRResponse}: both certificates and the enveloped encryption key, as a token
     *     imports it; present exactly when {@code encryption} is
     * @param withModifications the vendor changed something the profile leaves to it (status grantedWithMods)
     */
    record Granted(
            String transactionId,
            IssuedCertificate signing,
            Optional<IssuedCertificate> encryption,
            Optional<Der> csrResponse,
            boolean withModifications)
            implements ReserveResult {
        @Override
        public String summary() {
            return "certificate " + signing.serial() + " reserved"
                    + encryption
                            .map(pair -> " with encryption certificate " + pair.serial())
                            .orElse("");
        }
    }

    /**
     * The authority said no.
     *
     * @param failInfo why, in the terms of RFC 9810 5.2.3
     * @param text the authority's own words, empty when it gave none
     */
    record Refused(String transactionId, Set<FailInfo> failInfo, String text) implements ReserveResult {
        @Override
        public String summary() {
            return "refused by the authority " + failInfo + (text.isEmpty() ? "" : ": " + text);
        }
    }

    /**
     * The authority issued something, but not what was asked for: another key, another name, a wrong usage. It is
     * being cancelled.
     *
     * @param findings each deviation in a sentence
     */
    record Unacceptable(String transactionId, List<String> findings) implements ReserveResult {
        @Override
        public String summary() {
            return "certificate not accepted: " + String.join("; ", findings);
        }
    }

    /**
     * The authority will answer later. Commit to keep the place in its queue: the adapter polls and reports
     * {@link CaEvent.Kind#ARRIVED}, then {@link CaConnection#reserve} under the same reference collects it. Roll back to
     * withdraw.
     */
    record Waiting(String transactionId, Duration checkAfter) implements ReserveResult {
        @Override
        public String summary() {
            return "the authority will answer in " + checkAfter.toSeconds() + " s or later";
        }
    }

    /** The request certainly never reached the authority (or was not sent: circuit open, too many in flight). */
    record Unreachable(String transactionId, String reason) implements ReserveResult {
        @Override
        public String summary() {
            return "authority not reachable: " + reason;
        }
    }

    /**
     * The request may have reached the authority and no trustworthy answer came back. The adapter finds out and cancels
     * what may have been issued; ask under a new reference or later.
     */
    record Unknown(String transactionId, String reason) implements ReserveResult {
        @Override
        public String summary() {
            return "outcome unknown: " + reason;
        }
    }
}
