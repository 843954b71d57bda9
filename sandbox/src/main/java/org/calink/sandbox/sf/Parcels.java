package org.calink.sandbox.sf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.books.Books;

/** SF Express's book of orders and routes. */
record Parcels(Books books) {

    Parcels {
        books.change(
                """
                create table if not exists sf_order (order_id varchar(64) primary key, waybill varchar(20) not null unique,
                cancelled boolean not null, receiver varchar(100) not null, mobile varchar(30) not null,
                address varchar(300) not null, goods varchar(300) not null,
                created timestamp(3) with time zone not null)""");
        books.change(
                """
                create table if not exists sf_route (id bigint generated always as identity primary key,
                waybill varchar(20) not null, step varchar(20) not null, place varchar(60) not null,
                remark varchar(300) not null, at timestamp(3) with time zone not null)""");
    }

    /** False when the order number is in the book already. */
    boolean add(Parcel parcel) {
        try {
            return books.change(
                            "insert into sf_order values (?, ?, ?, ?, ?, ?, ?, ?)",
                            parcel.orderId(),
                            parcel.waybill(),
                            parcel.cancelled(),
                            parcel.receiver(),
                            parcel.mobile(),
                            parcel.address(),
                            parcel.goods(),
                            parcel.created())
                    == 1;
        } catch (Books.BooksException e) {
            if (e.duplicate()) {
                return false;
            }
            throw e;
        }
    }

    /** By order number or waybill. */
    Optional<Parcel> find(String number) {
        return books.row("select * from sf_order where order_id = ? or waybill = ?", Parcels::parcel, number, number);
    }

    List<Parcel> newest() {
        return books.rows("select * from sf_order order by created desc limit 200", Parcels::parcel);
    }

    boolean cancel(String orderId) {
        return books.change("update sf_order set cancelled = true where order_id = ? and not cancelled", orderId) == 1;
    }

    void add(String waybill, Step step, String place, String remark, Instant at) {
        books.change(
                "insert into sf_route (waybill, step, place, remark, at) values (?, ?, ?, ?, ?)",
                waybill,
                step,
                place,
                remark,
                at);
    }

    /** The way so far, oldest first. */
    List<Route> routes(String waybill) {
        return books.rows("select * from sf_route where waybill = ? order by id", Parcels::route, waybill);
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getString("order_id"),
                row.getString("waybill"),
                row.getBoolean("cancelled"),
                row.getString("receiver"),
                row.getString("mobile"),
                row.getString("address"),
                row.getString("goods"),
                Books.instant(row, "created"));
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                row.getLong("id"),
                row.getString("waybill"),
                Step.valueOf(row.getString("step")),
                row.getString("place"),
                row.getString("remark"),
                Books.instant(row, "at"));
    }
}
