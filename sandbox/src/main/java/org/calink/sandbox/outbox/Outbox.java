package org.calink.sandbox.outbox;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calink.sandbox.books.Books;

/**
 * Sends what the providers have to tell (通知重发), again and again by each provider's own timetable, also across a restart
 * of the sandbox. A customer therefore gets duplicates when its answer was lost.
 */
public final class Outbox implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Outbox.class.getName());
    private static final String COLUMNS =
            "select id, sender, url, content, subject, attempts, due, state, result, written from letter ";

    private final Books books;
    private final Clock clock;
    private final HttpClient client;
    private final Map<String, Sender> senders = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Outbox::thread);

    public Outbox(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
        books.change(
                """
                create table if not exists letter (id bigint generated always as identity primary key,
                sender varchar(20) not null, url varchar(500) not null, content varchar(100000) not null,
                subject varchar(100) not null, attempts int not null, due timestamp(3) with time zone,
                state varchar(12) not null, result varchar(300), written timestamp(3) with time zone not null)""");
    }

    public void hire(String name, Sender sender) {
        senders.put(name, sender);
    }

    /** Begins its rounds: twice a second everything that is due. */
    public void start() {
        rounds.scheduleWithFixedDelay(this::round, 500, 500, TimeUnit.MILLISECONDS);
    }

    public void write(String sender, String url, JsonObject content, String subject, Duration wait) {
        Instant now = now();
        books.change(
                "insert into letter (sender, url, content, subject, attempts, due, state, written)"
                        + " values (?, ?, ?, ?, 0, ?, ?, ?)",
                sender,
                url,
                content.toString(),
                subject,
                now.plus(wait),
                Letter.State.WAITING,
                now);
    }

    /** Sends a letter once more at the next round, whatever has become of it. */
    public void again(long id) {
        books.change("update letter set due = ?, state = ? where id = ?", now(), Letter.State.WAITING, id);
    }

    /** The newest letters of a sender first. */
    public List<Letter> of(String sender) {
        return books.rows(COLUMNS + "where sender = ? order by id desc limit 200", Outbox::letter, sender);
    }

    /** Sends everything that is due now; called by the rounds, and by tests that do not want to wait. */
    public void deliver() {
        books.rows(COLUMNS + "where state = 'WAITING' and due <= ? order by due", Outbox::letter, clock.instant())
                .forEach(this::deliver);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    private void round() {
        try {
            deliver();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "A round of the outbox failed", e);
        }
    }

    private void deliver(Letter letter) {
        Sender sender = senders.get(letter.sender());
        if (sender == null) {
            return;
        }
        try {
            HttpResponse<String> response = client.send(sender.compose(letter), HttpResponse.BodyHandlers.ofString());
            settle(letter, sender, sender.accepted(response), response.statusCode() + " " + response.body());
        } catch (IOException | IllegalArgumentException e) {
            settle(letter, sender, false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Letter letter, Sender sender, boolean accepted, String result) {
        int attempts = letter.attempts() + 1;
        boolean more = !accepted && attempts <= sender.gaps().size();
        Instant due = more ? now().plus(sender.gaps().get(attempts - 1)) : null;
        Letter.State state = accepted ? Letter.State.ACCEPTED : more ? Letter.State.WAITING : Letter.State.GIVEN_UP;
        books.change(
                "update letter set attempts = ?, due = ?, state = ?, result = ? where id = ?",
                attempts,
                due,
                state,
                result.substring(0, Math.min(300, result.length())),
                letter.id());
    }

    /** As exactly as the book keeps it: rounded up there, what is due now would not be due yet. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("sender"),
                row.getString("url"),
                row.getString("content"),
                row.getString("subject"),
                row.getInt("attempts"),
                Books.instant(row, "due"),
                Letter.State.valueOf(row.getString("state")),
                row.getString("result"),
                Books.instant(row, "written"));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-outbox");
        thread.setDaemon(true);
        return thread;
    }
}
