package org.calink.sandbox.platform;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.calink.sandbox.books.Books;

/** What the platforms have received, one row an event and platform. */
record Received(Books books) {

    private static final String COLUMNS = "select platform, content, times, at from platform_event ";

    Received {
        books.change(
                """
                create table if not exists platform_event (platform varchar(40) not null, event_id varchar(80) not null,
                content varchar(20000) not null, times int not null, at timestamp(3) with time zone not null,
                primary key (platform, event_id))""");
    }

    /** An event on a platform; {@code times} counts how often it came. */
    record Event(String platform, String content, int times, Instant at) {

        JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(content))) {
                return reader.readObject();
            }
        }
    }

    /** True the first time; a repeat is counted only. */
    boolean add(String platform, JsonObject event, Instant now) {
        String id = event.getString("eventId");
        try {
            return books.change(
                            "insert into platform_event values (?, ?, ?, 1, ?)", platform, id, event.toString(), now)
                    == 1;
        } catch (Books.BooksException e) {
            if (!e.duplicate()) {
                throw e;
            }
            books.change(
                    "update platform_event set times = times + 1 where platform = ? and event_id = ?", platform, id);
            return false;
        }
    }

    List<Event> of(String platform) {
        return books.rows(COLUMNS + "where platform = ? order by at desc", Received::event, platform);
    }

    List<Event> newest() {
        return books.rows(COLUMNS + "order by at desc limit 200", Received::event);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("platform"), row.getString("content"), row.getInt("times"), Books.instant(row, "at"));
    }
}
