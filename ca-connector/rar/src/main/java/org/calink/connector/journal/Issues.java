package org.calink.connector.journal;

import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.authority.Delivery;
import org.calink.connector.crypto.Serials;

/** Writes what an authority issued into a row. */
final class Issues {

    private static final String CONTENT = "peer_nonce = ?, serial = ?, certificate = ?, pair_serial = ?,"
            + " pair_certificate = ?, pair_key = ?, modified = ?, confirmed = ?, confirm_until = ?, changed_at = ?";

    private Issues() {}

    static boolean granted(Sql sql, String transactionId, Delivery delivery, Instant now) {
        return 1
                == store(
                        sql,
                        "state = 'ANSWERED', answer = 'GRANTED'",
                        "state = 'INTENT'",
                        transactionId,
                        delivery,
                        now);
    }

    static void unacceptable(Sql sql, String transactionId, Delivery delivery, String findings, Instant now) {
        store(
                sql,
                "state = 'ROLLED_BACK', answer = 'UNACCEPTABLE', live_reference = NULL",
                "state IN ('INTENT', 'COMMITTED')",
                transactionId,
                delivery,
                now);
        sql.update("UPDATE ca_journal SET note = ? WHERE transaction_id = ?", findings, transactionId);
    }

    static boolean arrived(Sql sql, String transactionId, Delivery delivery, Instant now) {
        return 1
                == store(
                        sql,
                        "state = 'ARRIVED', answer = 'GRANTED', outcome = 'ARRIVED', event = 'ARRIVED', event_at = changed_at",
                        "state = 'COMMITTED'",
                        transactionId,
                        delivery,
                        now);
    }

    private static int store(
            Sql sql, String change, String from, String transactionId, Delivery delivery, Instant now) {
        return sql.update(
                "UPDATE ca_journal SET " + change + ", " + CONTENT + " WHERE transaction_id = ? AND " + from,
                delivery.peerNonce(),
                serial(delivery.signing()),
                der(delivery.signing()),
                delivery.encryption().map(Issues::serial).orElse(null),
                delivery.encryption().map(Issues::der).orElse(null),
                delivery.envelopedKey().orElse(null),
                delivery.modified(),
                delivery.confirmed(),
                delivery.confirmUntil().orElse(null),
                now,
                transactionId);
    }

    private static String serial(X509CertificateHolder certificate) {
        String text = Serials.text(certificate.getSerialNumber());
        return text.length() > 64 ? text.substring(0, 64) : text;
    }

    private static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate could not be encoded", impossible);
        }
    }
}
