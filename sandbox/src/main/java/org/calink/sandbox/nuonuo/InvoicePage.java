package org.calink.sandbox.nuonuo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * The issued invoices (发票). Tests post JSON to {@code /invoices/next}: {@code {"outcome":"FAILED","seconds":0}}, and read
 * {@code GET /invoices/all}.
 */
record InvoicePage(Invoices invoices, NuonuoDesk desk, Clock clock) implements Provider {

    private static final Words WORDS = Words.of("nuonuo");

    @Override
    public Answer answer(Call call) {
        if (call.is("POST", "/invoices/next")) {
            return planned(call);
        }
        return call.path().equals("/invoices/all") ? Answer.json(all().build()) : page();
    }

    private Answer planned(Call call) {
        JsonObject wish = call.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        String outcome = call.sentJson() ? wish.getString("outcome", "ISSUED") : call.value("outcome");
        desk.planNext(Invoice.Outcome.valueOf(outcome));
        if (wish.containsKey("seconds")) {
            desk.planWait(Duration.ofSeconds(wish.getInt("seconds")));
        }
        return call.sentJson() ? Answer.empty(204) : Answer.see("/invoices");
    }

    private JsonArrayBuilder all() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        invoices.newest().forEach(invoice -> list.add(invoice.queried(clock.instant(), desk.pdfUrl(invoice))));
        return list;
    }

    private Answer page() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Invoice.Outcome outcome : Invoice.Outcome.values()) {
            outcomes.put(outcome.name(), WORDS.say("outcome." + outcome));
        }
        String form = "<form method=\"post\" action=\"/invoices/next\">"
                + Html.select("outcome", WORDS.say("next"), outcomes) + "<button>" + Html.text(WORDS.say("plan"))
                + "</button></form>";
        return Page.titled(WORDS.say("title"))
                .lead(WORDS.say("lead"))
                .section(WORDS.say("invoices"), table())
                .section(WORDS.say("next"), form)
                .answer();
    }

    private String table() {
        Instant now = clock.instant();
        List<List<String>> rows = new ArrayList<>();
        for (Invoice invoice : invoices.newest()) {
            boolean issued = invoice.issuedAt(now);
            rows.add(List.of(
                    issued ? Html.code(invoice.number()) : "",
                    Html.code(invoice.orderNo()),
                    Html.text(invoice.buyer()),
                    Html.text("¥ " + invoice.total().toPlainString()),
                    Html.badge(issued ? "ok" : "wait", invoice.wordsAt(now)),
                    issued ? Html.link("/nuonuo/files/" + invoice.serial() + ".pdf", WORDS.say("pdf")) : ""));
        }
        if (rows.isEmpty()) {
            return Html.p(WORDS.say("none"));
        }
        return Html.table(
                List.of(
                        WORDS.say("number"),
                        WORDS.say("order"),
                        WORDS.say("buyer"),
                        WORDS.say("total"),
                        WORDS.say("state"),
                        WORDS.say("pdf")),
                rows);
    }
}
