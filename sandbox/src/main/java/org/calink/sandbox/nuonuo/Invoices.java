package org.calink.sandbox.nuonuo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.books.Books;

/** Nuonuo's book of invoices. */
record Invoices(Books books) {

    Invoices {
        books.change("create sequence if not exists nuonuo_number");
        books.change(
                """
                create table if not exists nuonuo_invoice (serial varchar(40) primary key,
                order_no varchar(64) not null unique, request varchar(50000) not null, number varchar(20) not null unique,
                without_tax decimal(18, 2) not null, tax decimal(18, 2) not null, outcome varchar(20) not null,
                created timestamp(3) with time zone not null, ready timestamp(3) with time zone not null)""");
    }

    long nextNumber() {
        return books.row("select next value for nuonuo_number", row -> row.getLong(1))
                .orElseThrow();
    }

    /** False when the order number is in the book already. */
    boolean add(Invoice invoice) {
        try {
            return books.change(
                            "insert into nuonuo_invoice values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            invoice.serial(),
                            invoice.orderNo(),
                            invoice.request(),
                            invoice.number(),
                            invoice.withoutTax(),
                            invoice.tax(),
                            invoice.outcome(),
                            invoice.created(),
                            invoice.ready())
                    == 1;
        } catch (Books.BooksException e) {
            if (e.duplicate()) {
                return false;
            }
            throw e;
        }
    }

    /** By serial or order number. */
    Optional<Invoice> find(String number) {
        return books.row(
                "select * from nuonuo_invoice where serial = ? or order_no = ?", Invoices::invoice, number, number);
    }

    List<Invoice> newest() {
        return books.rows("select * from nuonuo_invoice order by created desc limit 200", Invoices::invoice);
    }

    void issueAgain(String serial, Instant ready) {
        books.change("update nuonuo_invoice set outcome = 'ISSUED', ready = ? where serial = ?", ready, serial);
    }

    private static Invoice invoice(ResultSet row) throws SQLException {
        return new Invoice(
                row.getString("serial"),
                row.getString("order_no"),
                row.getString("request"),
                row.getString("number"),
                row.getBigDecimal("without_tax"),
                row.getBigDecimal("tax"),
                Invoice.Outcome.valueOf(row.getString("outcome")),
                Books.instant(row, "created"),
                Books.instant(row, "ready"));
    }
}
