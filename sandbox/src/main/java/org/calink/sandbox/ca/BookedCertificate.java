package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.sandbox.books.Books;

/**
 * A line of the vendor's issuing book.
 *
 * @param serial serial number in lower-case hexadecimal
 * @param requestId certReqId of the request, -1 for PKCS#10
 * @param confirmBy until when the confirmation is awaited
 * @param reason CRL reason (RFC 5280 5.3.1), null while not revoked
 */
public record BookedCertificate(
        long id,
        String serial,
        KeyFamily family,
        Purpose purpose,
        String subject,
        CertificateState state,
        String transactionId,
        int requestId,
        String profile,
        String requester,
        Instant issuedAt,
        Instant changedAt,
        Instant confirmBy,
        Instant revokedAt,
        Integer reason,
        Instant invalidity,
        String keyHash,
        byte[] encoded) {

    static BookedCertificate read(ResultSet row) throws SQLException {
        int reason = row.getInt("reason");
        boolean noReason = row.wasNull();
        return new BookedCertificate(
                row.getLong("id"),
                row.getString("serial"),
                KeyFamily.valueOf(row.getString("family")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("subject"),
                CertificateState.valueOf(row.getString("state")),
                row.getString("transaction_id"),
                row.getInt("request_id"),
                row.getString("profile"),
                row.getString("requester"),
                Books.instant(row, "issued_at"),
                Books.instant(row, "changed_at"),
                Books.instant(row, "confirm_by"),
                Books.instant(row, "revoked_at"),
                noReason ? null : reason,
                Books.instant(row, "invalidity"),
                row.getString("key_hash"),
                row.getBytes("certificate"));
    }

    BigInteger serialNumber() {
        return new BigInteger(serial, 16);
    }

    X509CertificateHolder certificate() {
        try {
            return new X509CertificateHolder(encoded);
        } catch (IOException e) {
            throw new UncheckedIOException("The book holds a damaged certificate " + serial, e);
        }
    }

    static String hex(BigInteger serial) {
        return serial.toString(16);
    }
}
