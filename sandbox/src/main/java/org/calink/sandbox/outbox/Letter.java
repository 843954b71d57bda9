package org.calink.sandbox.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;

/**
 * Something a provider wants to tell its customer, kept until the customer has taken it (通知).
 *
 * @param content what to tell, a JSON object in the sender's own form; the sender signs it anew at each attempt
 * @param subject the business key for people, e.g. the merchant's order number
 * @param attempts how often it has been sent
 * @param due when it is sent next; null when it rests
 */
public record Letter(
        long id,
        String sender,
        String url,
        String content,
        String subject,
        int attempts,
        Instant due,
        State state,
        String result,
        Instant written) {

    /** Where a letter stands. */
    public enum State {
        WAITING,
        ACCEPTED,
        GIVEN_UP
    }

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(content))) {
            return reader.readObject();
        }
    }
}
