package org.calink.sandbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;
import org.calink.sandbox.sms.ShortMessage;
import org.calink.sandbox.sms.ShortMessages;

/**
 * Everybody's phone and mailbox (收件箱): the page {@code /inbox}; for tests {@code GET /inbox/sms?mobile=} and
 * {@code GET /inbox/mail?to=} as JSON, newest first; {@code /inbox/mail/<id>.eml} is one mail's source.
 */
public record Inbox(ShortMessages messages, Mails mails) implements Provider {

    private static final Words WORDS = Words.of("inbox");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Override
    public Answer answer(Call call) {
        return switch (call.path()) {
            case "/inbox/sms" -> Answer.json(messagesJson(call.value("mobile")).build());
            case "/inbox/mail" -> Answer.json(mailsJson(call.value("to")).build());
            case "/inbox", "/inbox/" ->
                page(call.value("mobile").strip(), call.value("to").strip());
            default -> source(call);
        };
    }

    private Answer source(Call call) {
        Optional<byte[]> source = call.below("/inbox/mail/")
                .filter(name -> name.matches("\\d{1,18}\\.eml"))
                .flatMap(name -> mails.source(Long.parseLong(name.substring(0, name.length() - 4))));
        return source.map(bytes -> Answer.bytes(200, "message/rfc822", bytes)).orElseGet(Answer::notFound);
    }

    private JsonArrayBuilder messagesJson(String mobile) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (ShortMessage message : messages.newest(mobile)) {
            list.add(Json.createObjectBuilder()
                    .add("id", message.id())
                    .add("mobile", message.mobile())
                    .add("text", message.text())
                    .add("received", message.received().toString()));
        }
        return list;
    }

    private JsonArrayBuilder mailsJson(String to) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Mail mail : mails.newest(to)) {
            list.add(Json.createObjectBuilder()
                    .add("id", mail.id())
                    .add("to", mail.to())
                    .add("from", mail.from())
                    .add("subject", mail.subject())
                    .add("text", mail.text())
                    .add(
                            "attachments",
                            Json.createArrayBuilder(mail.attachments().lines().toList()))
                    .add("received", mail.received().toString()));
        }
        return list;
    }

    private Answer page(String mobile, String to) {
        String filter = "<form method=\"get\" action=\"/inbox\">"
                + Html.input("mobile", WORDS.say("mobile"), "text", mobile)
                + Html.input("to", WORDS.say("to"), "text", to)
                + "<button>" + Html.text(WORDS.say("find")) + "</button></form>";
        return Page.titled(WORDS.say("title"))
                .lead(WORDS.say("lead"))
                .section(WORDS.say("filter"), filter)
                .section(WORDS.say("sms"), smsTable(mobile))
                .section(WORDS.say("mail"), mailTable(to))
                .refreshing(10)
                .answer();
    }

    private String smsTable(String mobile) {
        List<List<String>> rows = new ArrayList<>();
        for (ShortMessage message : messages.newest(mobile)) {
            rows.add(List.of(time(message.received()), Html.text(message.mobile()), pre(message.text())));
        }
        return rows.isEmpty()
                ? Html.p(WORDS.say("none"))
                : Html.table(List.of(WORDS.say("time"), WORDS.say("mobile"), WORDS.say("text")), rows);
    }

    private String mailTable(String to) {
        List<List<String>> rows = new ArrayList<>();
        for (Mail mail : mails.newest(to)) {
            String text = pre(mail.text()) + (mail.attachments().isEmpty() ? "" : attachments(mail));
            rows.add(List.of(
                    time(mail.received()),
                    Html.text(mail.to()),
                    Html.link("/inbox/mail/" + mail.id() + ".eml", mail.subject()),
                    text));
        }
        return rows.isEmpty()
                ? Html.p(WORDS.say("none"))
                : Html.table(
                        List.of(WORDS.say("time"), WORDS.say("to"), WORDS.say("subject"), WORDS.say("text")), rows);
    }

    private static String attachments(Mail mail) {
        return Html.badge("plain", WORDS.say("attachments", mail.attachments().replace("\n", "、")));
    }

    private static String time(Instant instant) {
        return Html.text(TIME.format(instant));
    }

    private static String pre(String text) {
        return "<pre>" + Html.text(text) + "</pre>";
    }
}
