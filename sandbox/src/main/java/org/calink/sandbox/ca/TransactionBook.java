package org.calink.sandbox.ca;

import java.time.Instant;
import java.util.Optional;
import org.calink.sandbox.books.Books;

/** The vendor's memory of transactionIDs: one opens at most one transaction, ever. */
final class TransactionBook {

    /** Seven nonces, each with a blank behind it. */
    private static final int REMEMBERED_CHARACTERS = 7 * (Transaction.NONCE_DIGITS + 1);

    private final Books books;
    private final CaVendor vendor;

    TransactionBook(Books books, CaVendor vendor) {
        this.books = books;
        this.vendor = vendor;
        books.change(
                """
                create table if not exists ca_transaction (
                  vendor varchar(8) not null, transaction_id varchar(256) not null, state varchar(24) not null,
                  body_type int not null, request varbinary(200000), answer varbinary(200000), nonce varchar(256),
                  requester varchar(500) not null, ready_at timestamp with time zone,
                  opened_at timestamp with time zone not null, primary key (vendor, transaction_id))
                """);
    }

    /** Opens a transaction; false when the identifier was used before. */
    boolean open(String id, int bodyType, byte[] request, String requester, Instant readyAt, Instant now) {
        try {
            books.change(
                    "insert into ca_transaction (vendor, transaction_id, state, body_type, request, requester,"
                            + " ready_at, opened_at) values (?, ?, 'WAITING', ?, ?, ?, ?, ?)",
                    vendor,
                    id,
                    bodyType,
                    request,
                    requester,
                    readyAt,
                    now);
            return true;
        } catch (Books.BooksException e) {
            if (e.duplicate()) {
                return false;
            }
            throw e;
        }
    }

    Optional<Transaction> find(String id) {
        return books.row(
                "select * from ca_transaction where vendor = ? and transaction_id = ?", Transaction::read, vendor, id);
    }

    /** Takes the decision of a waiting request; false when another poll was faster. */
    boolean decide(String id, Transaction.State outcome) {
        return books.change(
                        "update ca_transaction set state = ?, request = null"
                                + " where vendor = ? and transaction_id = ? and state = 'WAITING'",
                        outcome,
                        vendor,
                        id)
                == 1;
    }

    void keepAnswer(String id, byte[] answer) {
        books.change(
                "update ca_transaction set answer = ? where vendor = ? and transaction_id = ?", answer, vendor, id);
    }

    /** Remembers the nonce of an answer beside the few before it: any of the answers may get lost. */
    void keepNonce(String id, String nonce) {
        books.change(
                "update ca_transaction set nonce = right(coalesce(nonce, '') || ?, " + REMEMBERED_CHARACTERS + ")"
                        + " where vendor = ? and transaction_id = ?",
                nonce + ' ',
                vendor,
                id);
    }

    void end(String id, Transaction.State outcome) {
        books.change(
                "update ca_transaction set state = ?, request = null where vendor = ? and transaction_id = ?",
                outcome,
                vendor,
                id);
    }
}
