package org.calink.sandbox.ca;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;

/**
 * Plans the faults and chooses the quirks of the authorities.
 *
 * <p>{@code POST /faults/ca/<vendor>} with {@code {"fault":"WRONG_NONCE","times":1,"on":"ir","seconds":5}} plans a fault
 * ({@code times} -1: until cleared), with {@code {"waitingSeconds":2,"ignoresRejection":false,"shortensValidity":false,
 * "answersQuery":true,"confirmWaitSeconds":60}} it changes the manner, {@code {"reset":true}} goes back to the vendor's
 * own. {@code DELETE} clears the faults, {@code GET} tells both. A posted form does the same and returns to the page.
 */
record CaFaultDesk(List<CertificateAuthority> authorities) implements Provider {

    private static final int USUAL_DELAY = 5;

    @Override
    public Answer answer(Call call) {
        Optional<CertificateAuthority> authority = call.below("/faults/ca/")
                .flatMap(CaVendor::ofPath)
                .flatMap(vendor -> authorities.stream()
                        .filter(one -> one.vendor() == vendor)
                        .findFirst());
        if (authority.isEmpty()) {
            return call.path().matches("/faults/ca/?") ? Answer.see("/ca") : Answer.notFound();
        }
        return switch (call.method()) {
            case "DELETE" -> cleared(authority.get());
            case "POST" -> posted(authority.get(), call);
            default -> Answer.json(told(authority.get()));
        };
    }

    private static Answer cleared(CertificateAuthority authority) {
        authority.faults().clear();
        return Answer.empty(204);
    }

    private static Answer posted(CertificateAuthority authority, Call call) {
        try {
            if (call.sentJson()) {
                apply(authority, call.json().orElseThrow(() -> new IllegalArgumentException("Not a JSON object")));
                return Answer.json(told(authority));
            }
            apply(authority, CaFaultForm.read(call.values()));
            return Answer.see("/ca?vendor=" + authority.vendor().path());
        } catch (IllegalArgumentException | ClassCastException e) {
            return !call.sentJson()
                    ? new CaVendorPage(authority, true).answer()
                    : Answer.json(
                            400,
                            Json.createObjectBuilder()
                                    .add("problem", String.valueOf(e.getMessage()))
                                    .add("faults", Json.createArrayBuilder(names()))
                                    .build());
        }
    }

    private static void apply(CertificateAuthority authority, JsonObject wish) {
        if (wish.getBoolean("clear", false)) {
            authority.faults().clear();
        }
        if (wish.getBoolean("reset", false)) {
            authority.behave(Manner.of(authority.vendor()));
        }
        authority.behave(manner(authority.manner(), wish));
        if (wish.containsKey("fault")) {
            authority.faults().plan(planned(wish));
        }
    }

    private static PlannedFault planned(JsonObject wish) {
        CaFault fault = CaFault.named(wish.getString("fault"))
                .orElseThrow(() -> new IllegalArgumentException("No such fault: " + wish.getString("fault")));
        int times = wish.getInt("times", 1);
        if (times == 0 || times < PlannedFault.UNTIL_CLEARED) {
            throw new IllegalArgumentException("times must be positive, or -1 until cleared");
        }
        return new PlannedFault(fault, on(fault, wish.getString("on", "")), times, wish.getInt("seconds", USUAL_DELAY));
    }

    /** The kind of message as it is spelt; a fault that could never strike is not planned. */
    private static String on(CaFault fault, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return MessageKind.ASKED.stream()
                .filter(kind -> kind.equalsIgnoreCase(text) && fault.concerns(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(fault + " cannot strike " + text));
    }

    private static Manner manner(Manner now, JsonObject wish) {
        int waiting = wish.getInt("waitingSeconds", (int) now.waiting().toSeconds());
        int confirm = wish.getInt("confirmWaitSeconds", (int) now.confirmWait().toSeconds());
        return new Manner(
                Duration.ofSeconds(waiting),
                wish.getBoolean("ignoresRejection", now.ignoresRejection()),
                wish.getBoolean("shortensValidity", now.shortensValidity()),
                wish.getBoolean("answersQuery", now.answersQuery()),
                Duration.ofSeconds(confirm));
    }

    private static JsonObject told(CertificateAuthority authority) {
        JsonArrayBuilder faults = Json.createArrayBuilder();
        authority
                .faults()
                .all()
                .forEach(planned -> faults.add(Json.createObjectBuilder()
                        .add("fault", planned.fault().name())
                        .add("on", planned.on())
                        .add("times", planned.times())
                        .add("seconds", planned.seconds())));
        Manner manner = authority.manner();
        return Json.createObjectBuilder()
                .add("vendor", authority.vendor().name())
                .add("waitingSeconds", manner.waiting().toSeconds())
                .add("ignoresRejection", manner.ignoresRejection())
                .add("shortensValidity", manner.shortensValidity())
                .add("answersQuery", manner.answersQuery())
                .add("confirmWaitSeconds", manner.confirmWait().toSeconds())
                .add("faults", faults)
                .build();
    }

    private static List<String> names() {
        return Arrays.stream(CaFault.values()).map(CaFault::name).toList();
    }
}
