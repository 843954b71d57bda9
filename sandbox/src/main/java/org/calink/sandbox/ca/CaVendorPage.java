package org.calink.sandbox.ca;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * One authority's page: the issuing book, the messages, the planned faults and the quirks.
 *
 * @param refused whether what was posted just now could not be planned
 */
record CaVendorPage(CertificateAuthority authority, boolean refused) {

    private static final Words WORDS = Words.of("ca");
    private static final int MOST_ROWS = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    Answer answer() {
        return Page.titled(authority.vendor().name())
                .lead(WORDS.say("quirk." + authority.vendor().name()))
                .section(WORDS.say("papers"), papers())
                .section(WORDS.say("book"), book())
                .section(WORDS.say("messages"), messages())
                .section(
                        WORDS.say("faults"),
                        (refused ? Html.p(WORDS.say("faults.unfit")) : "") + planned() + faultForm())
                .section(WORDS.say("manner"), mannerForm())
                .answer();
    }

    private String papers() {
        String base = "/ca/" + authority.vendor().path() + "/";
        Map<String, String> facts = new LinkedHashMap<>();
        for (KeyFamily family : KeyFamily.values()) {
            String own = base + family.path() + "/";
            facts.put(
                    family.name(),
                    Html.link(own + "ca.cer", WORDS.say("certificate"))
                            + " " + Html.link(own + "chain.pem", WORDS.say("chain"))
                            + " " + Html.link(own + "crl", WORDS.say("crl")));
        }
        facts.put("JSON", Html.link(base + "ledger", WORDS.say("ledger")));
        return Html.facts(facts);
    }

    private String book() {
        List<List<String>> rows = new ArrayList<>();
        for (BookedCertificate booked : authority.latest(MOST_ROWS)) {
            rows.add(List.of(
                    Html.code(booked.serial()),
                    Html.text(booked.subject()),
                    Html.text(WORDS.say("purpose." + booked.purpose()) + " · " + booked.family()),
                    state(booked),
                    Html.text(time(booked.issuedAt())),
                    Html.code(booked.transactionId())));
        }
        return rows.isEmpty()
                ? Html.p(WORDS.say("book.empty"))
                : Html.table(heads("serial", "subject", "purpose", "state", "issued", "transaction"), rows);
    }

    private static String state(BookedCertificate booked) {
        String tone =
                switch (booked.state()) {
                    case PENDING_CONFIRMATION -> "wait";
                    case VALID -> "ok";
                    case ON_HOLD -> "wait";
                    case REVOKED -> "bad";
                };
        return Html.badge(tone, WORDS.say("state." + booked.state()));
    }

    private String messages() {
        List<List<String>> rows = new ArrayList<>();
        for (MessageLog.Entry entry : authority.messages(MOST_ROWS)) {
            rows.add(List.of(
                    Html.text(time(entry.at())),
                    Html.code(entry.asked() + " → " + entry.told()),
                    Html.code(entry.transactionId()),
                    Html.text(entry.outcome()),
                    entry.fault().isEmpty() ? "" : Html.badge("bad", WORDS.say("fault." + entry.fault()))));
        }
        return rows.isEmpty()
                ? Html.p(WORDS.say("messages.empty"))
                : Html.table(heads("time", "message", "transaction", "outcome", "fault"), rows);
    }

    private String planned() {
        List<List<String>> rows = new ArrayList<>();
        for (PlannedFault planned : authority.faults().all()) {
            rows.add(List.of(
                    Html.badge("bad", WORDS.say("fault." + planned.fault())),
                    Html.code(planned.on()),
                    Html.text(planned.times() < 0 ? WORDS.say("until.cleared") : planned.times())));
        }
        if (rows.isEmpty()) {
            return Html.p(WORDS.say("faults.none"));
        }
        return Html.table(heads("fault", "on", "times"), rows)
                + Html.button(action(), WORDS.say("clear"), "plain", Map.of("clear", "true"));
    }

    private String faultForm() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(CaFault.values()).forEach(fault -> kinds.put(fault.name(), WORDS.say("fault." + fault)));
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("", WORDS.say("on.all"));
        MessageKind.ASKED.forEach(kind -> messages.put(kind, kind));
        return "<form method=\"post\" action=\"" + action() + "\">"
                + Html.select("fault", WORDS.say("fault"), kinds)
                + Html.select("on", WORDS.say("on"), messages)
                + Html.input("times", WORDS.say("times"), "number", "1")
                + Html.input("seconds", WORDS.say("seconds"), "number", "5")
                + "<button class=\"primary\">" + Html.text(WORDS.say("plan")) + "</button></form>";
    }

    private String mannerForm() {
        Manner manner = authority.manner();
        return "<form method=\"post\" action=\"" + action() + "\">"
                + number("waitingSeconds", manner.waiting().toSeconds())
                + number("confirmWaitSeconds", manner.confirmWait().toSeconds())
                + choice("ignoresRejection", manner.ignoresRejection())
                + choice("shortensValidity", manner.shortensValidity())
                + choice("answersQuery", manner.answersQuery())
                + "<button class=\"plain\">" + Html.text(WORDS.say("change")) + "</button></form>"
                + Html.button(action(), WORDS.say("reset"), "plain", Map.of("reset", "true"));
    }

    private static String number(String name, long value) {
        return Html.input(name, WORDS.say("manner." + name), "number", String.valueOf(value));
    }

    /** The present choice comes first, so that an untouched form changes nothing. */
    private static String choice(String name, boolean now) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(String.valueOf(now), WORDS.say(now ? "yes" : "no"));
        options.put(String.valueOf(!now), WORDS.say(now ? "no" : "yes"));
        return Html.select(name, WORDS.say("manner." + name), options);
    }

    private String action() {
        return "/faults/ca/" + authority.vendor().path();
    }

    private static List<String> heads(String... keys) {
        return Arrays.stream(keys).map(key -> WORDS.say(key)).toList();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
