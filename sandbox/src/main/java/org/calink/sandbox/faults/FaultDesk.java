package org.calink.sandbox.faults;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * Plans faults. For people the page {@code /faults}; for tests {@code POST /faults/<provider>} with
 * {@code {"fault":"DELAY","times":1,"seconds":5,"operation":"native"}}, {@code DELETE /faults/<provider>} and
 * {@code GET /faults/all}.
 */
public record FaultDesk(Faults faults) implements Provider {

    private static final Words WORDS = Words.of("page");

    @Override
    public Answer answer(Call call) {
        String provider = call.below("/faults/").orElse("");
        if (!provider.isEmpty() && !provider.equals("all") && !faults.all().containsKey(provider)) {
            return unknown();
        }
        if ("DELETE".equals(call.method())) {
            faults.clear(provider);
            return Answer.empty(204);
        }
        if (call.posted()) {
            return call.sentJson() ? planned(provider, call) : pressed(call);
        }
        return provider.equals("all") ? Answer.json(all()) : page();
    }

    /** A fault planned for nobody would seem to be without effect. */
    private Answer unknown() {
        return Answer.json(
                404,
                Json.createObjectBuilder()
                        .add("providers", Json.createArrayBuilder(faults.all().keySet()))
                        .add("authorities", "/faults/ca/<vendor>")
                        .build());
    }

    private Answer planned(String provider, Call call) {
        JsonObject wish = call.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        try {
            Fault fault = Fault.valueOf(
                    wish.getString("fault", "").toUpperCase(Locale.ROOT).replace('-', '_'));
            faults.plan(
                    provider,
                    new Planned(
                            fault,
                            wish.getString("operation", ""),
                            wish.getInt("times", 1),
                            wish.getInt("seconds", 5)));
            return Answer.json(all());
        } catch (IllegalArgumentException | ClassCastException e) {
            return Answer.json(
                    400,
                    Json.createObjectBuilder()
                            .add("faults", Json.createArrayBuilder(names()))
                            .build());
        }
    }

    private Answer pressed(Call call) {
        if (!call.value("clear").isEmpty()) {
            faults.clear(call.value("clear"));
        } else {
            faults.plan(
                    call.value("provider"),
                    new Planned(
                            Fault.valueOf(call.value("fault")),
                            call.value("operation").strip(),
                            Math.max(1, number(call.value("times"), 1)),
                            Math.min(600, number(call.value("seconds"), 5))));
        }
        return Answer.see("/faults");
    }

    private JsonObject all() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        faults.all().forEach((provider, plans) -> {
            JsonArrayBuilder list = Json.createArrayBuilder();
            plans.forEach(planned -> list.add(Json.createObjectBuilder()
                    .add("fault", planned.fault().name())
                    .add("operation", planned.operation())
                    .add("times", planned.times())
                    .add("seconds", planned.seconds())));
            all.add(provider, list);
        });
        return all.build();
    }

    private Answer page() {
        return Page.titled(WORDS.say("faults.title"))
                .lead(WORDS.say("faults.lead"))
                .section(WORDS.say("faults.planned"), plannedTable())
                .section(WORDS.say("faults.new"), form())
                .answer();
    }

    private String plannedTable() {
        List<List<String>> rows = new ArrayList<>();
        faults.all()
                .forEach((provider, plans) -> plans.forEach(planned -> rows.add(List.of(
                        Html.text(words(provider)),
                        Html.badge("bad", WORDS.say("fault." + planned.fault().name())),
                        Html.code(planned.operation()),
                        Html.text(planned.times()),
                        Html.button("/faults", WORDS.say("faults.clear"), "plain", Map.of("clear", provider))))));
        if (rows.isEmpty()) {
            return Html.p(WORDS.say("faults.none"));
        }
        return Html.table(
                List.of(
                        WORDS.say("faults.provider"),
                        WORDS.say("faults.fault"),
                        WORDS.say("faults.operation"),
                        WORDS.say("faults.times"),
                        WORDS.say("faults.clear")),
                rows);
    }

    private String form() {
        Map<String, String> providers = new LinkedHashMap<>();
        faults.all().keySet().forEach(name -> providers.put(name, words(name)));
        Map<String, String> kinds = new LinkedHashMap<>();
        names().forEach(name -> kinds.put(name, WORDS.say("fault." + name)));
        return "<form method=\"post\" action=\"/faults\">"
                + Html.select("provider", WORDS.say("faults.provider"), providers)
                + Html.select("fault", WORDS.say("faults.fault"), kinds)
                + Html.input("operation", WORDS.say("faults.operation"), "text", "")
                + Html.input("times", WORDS.say("faults.times"), "number", "1")
                + Html.input("seconds", WORDS.say("faults.seconds"), "number", "5")
                + "<button class=\"primary\">" + Html.text(WORDS.say("faults.plan")) + "</button></form>";
    }

    private static String words(String provider) {
        return WORDS.has("provider." + provider) ? WORDS.say("provider." + provider) : provider;
    }

    private static List<String> names() {
        return Arrays.stream(Fault.values()).map(Fault::name).toList();
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
