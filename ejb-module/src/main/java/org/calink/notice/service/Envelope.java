package org.calink.notice.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import org.calink.kernel.SealedTextConverter;

/**
 * A notice on its way through the queue, sealed: neither a code nor a number can be read in the broker's journal.
 *
 * @param id names it for the inbox
 * @param to mobile number or mail address
 * @param subject null for an SMS
 */
public record Envelope(String id, String to, String subject, String text, List<Attachment> attachments) {

    boolean isSms() {
        return subject == null;
    }

    String sealed() {
        JsonArrayBuilder files = Json.createArrayBuilder();
        attachments.forEach(file -> files.add(Json.createObjectBuilder()
                .add("name", file.name())
                .add("type", file.contentType())
                .add("content", Base64.getEncoder().encodeToString(file.content()))));
        String json = Json.createObjectBuilder()
                .add("id", id)
                .add("to", to)
                .add("subject", subject == null ? JsonValue.NULL : Json.createValue(subject))
                .add("text", text)
                .add("attachments", files)
                .build()
                .toString();
        return new SealedTextConverter().convertToDatabaseColumn(json);
    }

    static Envelope open(String sealed) {
        String text = new SealedTextConverter().convertToEntityAttribute(sealed);
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        List<Attachment> files = json.getJsonArray("attachments").getValuesAs(JsonObject.class).stream()
                .map(file -> new Attachment(
                        file.getString("name"),
                        file.getString("type"),
                        Base64.getDecoder().decode(file.getString("content"))))
                .toList();
        String subject = json.isNull("subject") ? null : json.getString("subject");
        return new Envelope(json.getString("id"), json.getString("to"), subject, json.getString("text"), files);
    }
}
