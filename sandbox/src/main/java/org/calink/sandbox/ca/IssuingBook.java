package org.calink.sandbox.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.calink.sandbox.books.Books;

/** The vendor's issuing book (签发台账): every certificate ever issued, with its state and the transaction it came from. */
final class IssuingBook {

    private final Books books;
    private final CaVendor vendor;
    private final AtomicLong changes = new AtomicLong();

    IssuingBook(Books books, CaVendor vendor) {
        this.books = books;
        this.vendor = vendor;
        books.change(
                """
                create table if not exists ca_certificate (
                  id bigint generated always as identity primary key,
                  vendor varchar(8) not null, serial varchar(64) not null, family varchar(8) not null,
                  purpose varchar(16) not null, subject varchar(1000) not null, key_hash varchar(64) not null,
                  state varchar(24) not null, transaction_id varchar(256) not null, request_id int not null,
                  profile varchar(100), requester varchar(500) not null,
                  issued_at timestamp with time zone not null, changed_at timestamp with time zone not null,
                  confirm_by timestamp with time zone, revoked_at timestamp with time zone, reason int,
                  invalidity timestamp with time zone, certificate varbinary(20000) not null,
                  unique (vendor, serial))
                """);
        books.change("create index if not exists ca_certificate_tx on ca_certificate (vendor, transaction_id)");
        books.change("create index if not exists ca_certificate_state on ca_certificate (vendor, state, confirm_by)");
        books.change("create index if not exists ca_certificate_key on ca_certificate (vendor, key_hash)");
    }

    /** Grows with every change of a state: tells when a revocation list is out of date. */
    long changes() {
        return changes.get();
    }

    void enter(BookedCertificate issued) {
        books.change(
                """
                insert into ca_certificate (vendor, serial, family, purpose, subject, key_hash, state, transaction_id,
                  request_id, profile, requester, issued_at, changed_at, confirm_by, certificate)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                vendor,
                issued.serial(),
                issued.family(),
                issued.purpose(),
                issued.subject(),
                issued.keyHash(),
                issued.state(),
                issued.transactionId(),
                issued.requestId(),
                issued.profile(),
                issued.requester(),
                issued.issuedAt(),
                issued.changedAt(),
                issued.confirmBy(),
                issued.encoded());
    }

    Optional<BookedCertificate> find(BigInteger serial) {
        return books.row(
                "select * from ca_certificate where vendor = ? and serial = ?",
                BookedCertificate::read,
                vendor,
                BookedCertificate.hex(serial));
    }

    List<BookedCertificate> ofTransaction(String transactionId) {
        return books.rows(
                "select * from ca_certificate where vendor = ? and transaction_id = ? order by id",
                BookedCertificate::read,
                vendor,
                transactionId);
    }

    List<BookedCertificate> ofKey(String keyHash) {
        return books.rows(
                "select * from ca_certificate where vendor = ? and key_hash = ? order by id",
                BookedCertificate::read,
                vendor,
                keyHash);
    }

    List<BookedCertificate> changedSince(Instant since) {
        return books.rows(
                "select * from ca_certificate where vendor = ? and changed_at >= ? order by id",
                BookedCertificate::read,
                vendor,
                since);
    }

    List<BookedCertificate> latest(int most) {
        return books.rows(
                "select * from ca_certificate where vendor = ? order by id desc limit " + most,
                BookedCertificate::read,
                vendor);
    }

    List<BookedCertificate> revoked(KeyFamily family) {
        return books.rows(
                "select * from ca_certificate where vendor = ? and family = ? and state in ('REVOKED', 'ON_HOLD')",
                BookedCertificate::read,
                vendor,
                family);
    }

    List<BookedCertificate> neverConfirmed(Instant now) {
        return books.rows(
                "select * from ca_certificate where vendor = ? and state = 'PENDING_CONFIRMATION' and confirm_by < ?",
                BookedCertificate::read,
                vendor,
                now);
    }

    /** Confirmed by its holder; false when it was not awaiting that any more. */
    boolean confirm(BookedCertificate certificate, Instant now) {
        return moved(
                "update ca_certificate set state = 'VALID', changed_at = ?"
                        + " where id = ? and state = 'PENDING_CONFIRMATION'",
                now,
                certificate.id());
    }

    /** Revokes for good, also what was on hold; false when it was revoked before. */
    boolean revoke(BookedCertificate certificate, int reason, Instant invalidity, Instant now) {
        return moved(
                "update ca_certificate set state = 'REVOKED', changed_at = ?, revoked_at = ?, reason = ?, invalidity = ?"
                        + " where id = ? and state <> 'REVOKED'",
                now,
                now,
                reason,
                invalidity,
                certificate.id());
    }

    boolean hold(BookedCertificate certificate, Instant now) {
        return moved(
                "update ca_certificate set state = 'ON_HOLD', changed_at = ?, revoked_at = ?, reason = 6"
                        + " where id = ? and state in ('VALID', 'PENDING_CONFIRMATION')",
                now,
                now,
                certificate.id());
    }

    boolean release(BookedCertificate certificate, Instant now) {
        return moved(
                "update ca_certificate set state = 'VALID', changed_at = ?, revoked_at = null, reason = null"
                        + " where id = ? and state = 'ON_HOLD'",
                now,
                certificate.id());
    }

    private boolean moved(String sql, Object... values) {
        boolean moved = books.change(sql, values) == 1;
        if (moved) {
            changes.incrementAndGet();
        }
        return moved;
    }
}
