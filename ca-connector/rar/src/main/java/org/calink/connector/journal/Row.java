package org.calink.connector.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.calink.connector.BranchState;
import org.calink.connector.QueryResult.Outcome;

/**
 * One piece of work as the journal keeps it.
 *
 * @param transactionId 32 hexadecimal digits
 * @param xid the branch, as {@link Xids} writes it
 */
public record Row(
        String transactionId,
        String vendor,
        String xid,
        String reference,
        Operation operation,
        BranchState state,
        Heard heard,
        Outcome outcome,
        byte[] request,
        byte[] peerNonce,
        Issue issue,
        Change change,
        Progress progress) {

    /** What was issued; certificates are null while there are none. */
    public record Issue(
            String serial,
            byte[] certificate,
            byte[] pairCertificate,
            byte[] pairKey,
            boolean modified,
            boolean confirmed,
            Instant confirmUntil) {}

    /** What is to be changed about a certificate. */
    public record Change(int reason, Instant invalidityDate) {}

    /** How far settlement has come. */
    public record Progress(
            int attempts,
            Instant nextTry,
            String lastError,
            String event,
            String note,
            Instant since,
            Instant changedAt) {}

    /** The CMP transactionID. */
    public byte[] wireId() {
        return HexFormat.of().parseHex(transactionId);
    }

    public boolean hasCertificate() {
        return issue.certificate() != null;
    }

    public Optional<String> serial() {
        return Optional.ofNullable(issue.serial());
    }
}
