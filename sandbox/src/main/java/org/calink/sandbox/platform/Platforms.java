package org.calink.sandbox.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calink.sandbox.books.Books;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Hmac;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * The application platforms (应用平台): {@code POST /platform/<code>/ca-bindings} takes signed events: X-Timestamp, X-Nonce
 * and X-Signature = hex HMAC-SHA256 over {@code timestamp.nonce.body}, key = hex HMAC-SHA256(calink.platform.secret,
 * code). An eventId counts once. {@code GET /platform/<code>/received} tells what came.
 */
public final class Platforms implements Provider {

    private static final Words WORDS = Words.of("platform");
    private static final Pattern PATH = Pattern.compile("/platform/([\\w-]{1,40})/(ca-bindings|received)");
    private static final long CLOCK_DIFFERENCE_SECONDS = 300;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Contract contract;
    private final Received received;
    private final Clock clock;

    public Platforms(Books books, Clock clock) {
        this.contract = new Contract(books.folder());
        this.received = new Received(books);
        this.clock = clock;
    }

    @Override
    public Answer answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            return page();
        }
        return call.posted() && path.group(2).equals("ca-bindings") ? taken(path.group(1), call) : told(path.group(1));
    }

    @Override
    public boolean faultable(Call call) {
        return call.posted();
    }

    /** The key that the platform of this code shares with us. */
    static String key(String secret, String code) {
        return Hmac.sha256Hex(secret, code);
    }

    private Answer taken(String code, Call call) {
        String timestamp = call.header("X-Timestamp");
        String message = timestamp + "." + call.header("X-Nonce") + "." + call.text();
        byte[] expected = Hmac.sha256Hex(key(contract.value("calink.platform.secret"), code), message)
                .getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, call.header("X-Signature").getBytes(StandardCharsets.US_ASCII))) {
            return refused(401, "wrong signature");
        }
        if (!timestamp.matches("\\d{10}")
                || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) > CLOCK_DIFFERENCE_SECONDS) {
            return refused(401, "timestamp out of range");
        }
        JsonObject event = call.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        if (event.getString("eventId", "").isEmpty()
                || event.getString("type", "").isEmpty()) {
            return refused(400, "eventId and type");
        }
        boolean first = received.add(code, event, clock.instant());
        return Answer.json(Json.createObjectBuilder()
                .add("code", "0")
                .add("eventId", event.getString("eventId"))
                .add("duplicate", !first)
                .build());
    }

    private static Answer refused(int status, String message) {
        return Answer.json(
                status,
                Json.createObjectBuilder()
                        .add("code", String.valueOf(status))
                        .add("message", message)
                        .build());
    }

    private Answer told(String code) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        received.of(code).forEach(event -> list.add(event.json()));
        return Answer.json(list.build());
    }

    private Answer page() {
        List<List<String>> rows = new ArrayList<>();
        for (Received.Event event : received.newest()) {
            rows.add(List.of(
                    Html.text(TIME.format(event.at())),
                    Html.code(event.platform()),
                    Html.badge("ok", WORDS.say("type", event.json().getString("type", ""))),
                    Html.text(event.json().getString("enterpriseName", "")),
                    Html.code(event.json().getString("serial", "")),
                    Html.text(event.times())));
        }
        List<String> heads = List.of(
                WORDS.say("time"),
                WORDS.say("platform"),
                WORDS.say("event"),
                WORDS.say("enterprise"),
                WORDS.say("serial"),
                WORDS.say("times"));
        return Page.titled(WORDS.say("title"))
                .lead(WORDS.say("lead"))
                .section(WORDS.say("received"), rows.isEmpty() ? Html.p(WORDS.say("none")) : Html.table(heads, rows))
                .answer();
    }
}
