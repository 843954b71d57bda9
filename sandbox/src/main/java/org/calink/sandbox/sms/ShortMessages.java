package org.calink.sandbox.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.calink.sandbox.books.Books;

/** The provider's book of messages and of the nonces it has seen. */
public record ShortMessages(Books books) {

    public ShortMessages {
        books.change(
                """
                create table if not exists sms (id varchar(40) primary key, mobile varchar(20) not null,
                text varchar(1000) not null, received timestamp(6) with time zone not null)""");
        books.change("create table if not exists sms_nonce (nonce varchar(64) primary key)");
    }

    void add(ShortMessage message) {
        books.change(
                "insert into sms values (?, ?, ?, ?)",
                message.id(),
                message.mobile(),
                message.text(),
                message.received());
    }

    /** False when the nonce was used before. */
    boolean firstUse(String nonce) {
        try {
            return books.change("insert into sms_nonce values (?)", nonce) == 1;
        } catch (Books.BooksException e) {
            if (e.duplicate()) {
                return false;
            }
            throw e;
        }
    }

    /** The newest first; to one number, or to all when {@code mobile} is empty. */
    public List<ShortMessage> newest(String mobile) {
        return books.rows(
                "select id, mobile, text, received from sms where ? = '' or mobile = ? order by received desc limit 200",
                ShortMessages::message,
                mobile,
                mobile);
    }

    static ShortMessage message(ResultSet row) throws SQLException {
        Instant received = Books.instant(row, "received");
        return new ShortMessage(row.getString("id"), row.getString("mobile"), row.getString("text"), received);
    }
}
