package org.calink.connector.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import org.calink.connector.BranchState;
import org.calink.connector.authority.Authority.StatusChange;
import org.calink.connector.authority.Request;
import org.calink.connector.crypto.CertificateHash;
import org.calink.connector.crypto.Names;

/** A row to be written: what identifies the work and what is asked. */
record Entry(
        String transactionId,
        String reference,
        String liveReference,
        Operation operation,
        BranchState state,
        Asked asked,
        StatusChange change) {

    /** A request for certificates as Boulder keeps it: what we intend to have signed, before we ask for it. */
    record Asked(String subject, String keyHash, byte[] der, String hash) {}

    private static final Asked NOTHING = new Asked(null, null, null, null);
    private static final HexFormat HEX = HexFormat.of();

    static Entry reservation(String vendor, String reference, Request request) {
        Asked asked = new Asked(
                Names.text(request.expectation().subject()),
                HEX.formatHex(CertificateHash.sha256(key(request))),
                request.der(),
                HEX.formatHex(CertificateHash.sha256(request.der())));
        return new Entry(
                request.key(), reference, live(vendor, reference), Operation.RESERVE, BranchState.INTENT, asked, null);
    }

    static Entry change(String transactionId, String reference, Operation operation, StatusChange change) {
        return new Entry(transactionId, reference, null, operation, BranchState.ANSWERED, NOTHING, change);
    }

    /** What the database keeps unique: one living certificate per reference. */
    static String live(String vendor, String reference) {
        return vendor + "|" + reference;
    }

    String serial() {
        return change == null ? null : change.serial();
    }

    Integer reason() {
        return change == null ? null : change.reason();
    }

    Instant invalidityDate() {
        return change == null ? null : change.invalidityDate().orElse(null);
    }

    private static byte[] key(Request request) {
        try {
            return request.expectation().key().getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("a public key could not be encoded", impossible);
        }
    }
}
