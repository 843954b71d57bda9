package org.calink.certificate.service;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * A message that tells courier, invoice desk or platforms that there is work for them. JSON with a version; fields nobody
 * knows are ignored, so that two releases can run side by side.
 *
 * @param kind what has happened
 * @param id of the order, or of the certificate where the work is about one
 */
public record Work(Kind kind, long id) {

    private static final int VERSION = 1;

    /** What has happened. */
    public enum Kind {
        /** All certificates of an order are made; id of the order. */
        ORDER_MADE,
        /** An order's token has left the desk; id of the order. */
        ORDER_SHIPPED,
        /** A certificate is made; id of the certificate. */
        CERTIFICATE_MADE
    }

    public String json() {
        return Json.createObjectBuilder()
                .add("version", VERSION)
                .add("kind", kind.name())
                .add("id", id)
                .build()
                .toString();
    }

    /** Reads a received message; one that cannot be read fails its delivery and ends among the dead letters. */
    public static Work of(Message message) {
        try (JsonReader reader = Json.createReader(new StringReader(message.getBody(String.class)))) {
            JsonObject json = reader.readObject();
            return new Work(
                    Kind.valueOf(json.getString("kind")),
                    json.getJsonNumber("id").longValueExact());
        } catch (JMSException unreadable) {
            throw new IllegalArgumentException("not a message of ours", unreadable);
        }
    }
}
