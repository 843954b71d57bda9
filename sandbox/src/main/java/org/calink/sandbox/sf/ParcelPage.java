package org.calink.sandbox.sf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;
import org.calink.sandbox.page.Html;
import org.calink.sandbox.page.Page;
import org.calink.sandbox.page.Words;

/**
 * Moves parcels along (快递). People press the next step on {@code /parcels}; tests post JSON to
 * {@code /parcels/<order number or waybill>/move}: {@code {"step":"SIGNED"}}, an opCode, or {@code {}} for the next step.
 */
record ParcelPage(Parcels parcels, RoutePush push, Clock clock) implements Provider {

    private static final Words WORDS = Words.of("sf");

    @Override
    public Answer answer(Call call) {
        Optional<String> number = call.below("/parcels/")
                .filter(rest -> rest.endsWith("/move"))
                .map(rest -> rest.substring(0, rest.length() - "/move".length()));
        if (!call.posted() || number.isEmpty()) {
            return page();
        }
        JsonObject wish = call.json().orElse(JsonObject.EMPTY_JSON_OBJECT);
        String step = call.sentJson() ? wish.getString("step", wish.getString("opCode", "")) : call.value("step");
        Optional<Route> moved = parcels.find(number.get()).flatMap(parcel -> move(parcel, step));
        return call.sentJson() ? told(moved) : Answer.see("/parcels");
    }

    private Optional<Route> move(Parcel parcel, String wanted) {
        Optional<Step> step = wanted.isEmpty() ? next(parcel) : Step.named(wanted);
        if (step.isEmpty() || parcel.cancelled()) {
            return Optional.empty();
        }
        String place = WORDS.say("place");
        parcels.add(parcel.waybill(), step.get(), place, WORDS.say("route." + step.get()), clock.instant());
        List<Route> routes = parcels.routes(parcel.waybill());
        Route newest = routes.get(routes.size() - 1);
        push.push(parcel, newest);
        return Optional.of(newest);
    }

    private static Answer told(Optional<Route> route) {
        return route.map(moved ->
                        Answer.json(Json.createObjectBuilder(moved.json().build())
                                .add("mailNo", moved.waybill())
                                .build()))
                .orElseGet(() -> Answer.json(409, JsonObject.EMPTY_JSON_OBJECT));
    }

    private Optional<Step> next(Parcel parcel) {
        return Step.after(last(parcel).map(Route::step));
    }

    private Optional<Route> last(Parcel parcel) {
        List<Route> routes = parcels.routes(parcel.waybill());
        return routes.isEmpty() ? Optional.empty() : Optional.of(routes.get(routes.size() - 1));
    }

    private Answer page() {
        List<List<String>> rows = new ArrayList<>();
        for (Parcel parcel : parcels.newest()) {
            rows.add(List.of(
                    Html.code(parcel.waybill()) + "<br>" + Html.text(parcel.orderId()),
                    Html.text(parcel.receiver() + " " + parcel.mobile()) + "<br>" + Html.text(parcel.address()),
                    Html.text(parcel.goods()),
                    state(parcel),
                    buttons(parcel)));
        }
        List<String> heads = List.of(
                WORDS.say("waybill"),
                WORDS.say("receiver"),
                WORDS.say("goods"),
                WORDS.say("state"),
                WORDS.say("action"));
        return Page.titled(WORDS.say("title"))
                .lead(WORDS.say("lead"))
                .section(WORDS.say("parcels"), rows.isEmpty() ? Html.p(WORDS.say("none")) : Html.table(heads, rows))
                .answer();
    }

    private String state(Parcel parcel) {
        if (parcel.cancelled()) {
            return Html.badge("plain", WORDS.say("state.cancelled"));
        }
        return last(parcel)
                .map(route -> Html.badge(route.step() == Step.SIGNED ? "ok" : "wait", WORDS.say("step." + route.step()))
                        + "<br>" + Html.text(route.time()))
                .orElseGet(() -> Html.badge("wait", WORDS.say("state.ordered")));
    }

    private String buttons(Parcel parcel) {
        if (parcel.cancelled()) {
            return "";
        }
        StringBuilder buttons = new StringBuilder();
        next(parcel).ifPresent(step -> buttons.append(button(parcel, step, "primary")));
        if (next(parcel).equals(Optional.of(Step.SIGNED))) {
            buttons.append(button(parcel, Step.IN_LOCKER, "plain")).append(button(parcel, Step.FAILED, "plain"));
        }
        return buttons.toString();
    }

    private static String button(Parcel parcel, Step step, String style) {
        String action = "/parcels/" + parcel.waybill() + "/move";
        return Html.button(action, WORDS.say("step." + step), style, Map.of("step", step.name()));
    }
}
