package org.calink.sandbox.ca;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.calink.sandbox.books.Books;

/**
 * A certificate request's transaction as the vendor remembers it.
 *
 * @param id transactionID in hexadecimal
 * @param bodyType of the request (RFC 9810 5.1.2)
 * @param request the request message, kept while the customer has to wait
 * @param answer the last answer's body, once certificates are issued
 * @param nonces the senderNonces of our last answers in hexadecimal, a blank behind each; null before the first
 * @param readyAt when a waiting request will be decided
 */
record Transaction(
        String id,
        State state,
        int bodyType,
        byte[] request,
        byte[] answer,
        String nonces,
        String requester,
        Instant readyAt) {

    /** Sixteen octets in hexadecimal. */
    static final int NONCE_DIGITS = 32;

    enum State {
        /** The customer polls. */
        WAITING,
        /** Issued, certConf expected. */
        AWAITING_CONFIRMATION,
        CONFIRMED,
        REJECTED,
        /** Nothing was issued, or the vendor took it back. */
        ENDED
    }

    static Transaction read(ResultSet row) throws SQLException {
        return new Transaction(
                row.getString("transaction_id"),
                State.valueOf(row.getString("state")),
                row.getInt("body_type"),
                row.getBytes("request"),
                row.getBytes("answer"),
                row.getString("nonce"),
                row.getString("requester"),
                Books.instant(row, "ready_at"));
    }

    /** The customer returns the nonce of an answer of ours: the last one, or an earlier one when that got lost. */
    boolean hasSent(String nonce) {
        return nonces == null || nonce.length() == NONCE_DIGITS && nonces.contains(nonce + ' ');
    }
}
