package org.calink.sandbox.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.books.Books;

/** All mails that have arrived, kept in the books with their source. */
public record Mails(Books books) {

    private static final String COLUMNS =
            "select id, recipient, sender, subject, text, attachments, received from mail ";

    public Mails {
        books.change(
                """
                create table if not exists mail (id bigint generated always as identity primary key,
                recipient varchar(200) not null, sender varchar(200) not null, subject varchar(500) not null,
                text varchar(100000) not null, attachments varchar(2000) not null, source blob not null,
                received timestamp(6) with time zone not null)""");
    }

    void add(String to, String from, ReadMail mail, byte[] source, Instant now) {
        books.change(
                "insert into mail (recipient, sender, subject, text, attachments, source, received)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                to,
                from,
                mail.subject(),
                mail.text(),
                String.join("\n", mail.attachments()),
                source,
                now);
    }

    /** The newest first; to one address, or to all when {@code to} is empty. */
    public List<Mail> newest(String to) {
        return books.rows(
                COLUMNS + "where ? = '' or lower(recipient) = lower(?) order by id desc limit 200",
                Mails::mail,
                to,
                to);
    }

    /** The mail as it came over the wire (message/rfc822). */
    public Optional<byte[]> source(long id) {
        return books.row("select source from mail where id = ?", row -> row.getBytes("source"), id);
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("attachments"),
                Books.instant(row, "received"));
    }
}
