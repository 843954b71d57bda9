package org.calink.sandbox.ca;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;

/** The form of the people's page, read as the JSON wish that tests send. */
final class CaFaultForm {

    static final List<String> NUMBERS = List.of("times", "seconds", "waitingSeconds", "confirmWaitSeconds");
    static final List<String> SWITCHES =
            List.of("ignoresRejection", "shortensValidity", "answersQuery", "clear", "reset");

    private CaFaultForm() {}

    static JsonObject read(Map<String, String> form) {
        JsonObjectBuilder wish = Json.createObjectBuilder();
        form.forEach((name, value) -> {
            if (NUMBERS.contains(name)) {
                wish.add(name, Integer.parseInt(value.strip()));
            } else if (SWITCHES.contains(name)) {
                wish.add(name, Boolean.parseBoolean(value));
            } else if (name.equals("fault") || name.equals("on")) {
                wish.add(name, value.strip());
            }
        });
        return wish.build();
    }
}
