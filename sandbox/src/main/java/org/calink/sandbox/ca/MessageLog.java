package org.calink.sandbox.ca;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.calink.sandbox.books.Books;

/** What an authority was asked and what it answered, for people who look on. */
final class MessageLog {

    private final Books books;
    private final CaVendor vendor;

    MessageLog(Books books, CaVendor vendor) {
        this.books = books;
        this.vendor = vendor;
        books.change(
                """
                create table if not exists ca_message (
                  id bigint generated always as identity primary key, vendor varchar(8) not null,
                  at timestamp with time zone not null, transaction_id varchar(256), asked varchar(20) not null,
                  told varchar(20) not null, outcome varchar(500), fault varchar(40))
                """);
    }

    void enter(Instant at, String transactionId, String asked, String told, String outcome, String fault) {
        books.change(
                "insert into ca_message (vendor, at, transaction_id, asked, told, outcome, fault)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                vendor,
                at,
                transactionId,
                asked,
                told,
                outcome,
                fault);
    }

    List<Entry> latest(int most) {
        return books.rows(
                "select * from ca_message where vendor = ? order by id desc limit " + most, Entry::read, vendor);
    }

    /** One message and its answer. */
    record Entry(Instant at, String transactionId, String asked, String told, String outcome, String fault) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    Books.instant(row, "at"),
                    row.getString("transaction_id"),
                    row.getString("asked"),
                    row.getString("told"),
                    row.getString("outcome"),
                    row.getString("fault"));
        }
    }
}
