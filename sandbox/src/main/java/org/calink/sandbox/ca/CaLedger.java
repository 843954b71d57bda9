package org.calink.sandbox.ca;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.calink.sandbox.http.Provider;

/**
 * The issuing book for tests: {@code GET /ca/<vendor>/ledger?since=<ISO instant>} lists every certificate that changed
 * since then, so that a killed product can be compared with what its vendor knows. {@code &certificates=true} adds the
 * certificates themselves.
 */
record CaLedger(List<CertificateAuthority> authorities) implements Provider {

    @Override
    public Answer answer(Call call) {
        Optional<CertificateAuthority> authority = authorities.stream()
                .filter(one -> call.path().equals("/ca/" + one.vendor().path() + "/ledger"))
                .findFirst();
        if (authority.isEmpty()) {
            return Answer.notFound();
        }
        try {
            String since = call.value("since");
            Instant from = since.isEmpty() ? Instant.EPOCH : Instant.parse(since);
            boolean whole = Boolean.parseBoolean(call.value("certificates"));
            return Answer.json(ledger(authority.get(), from, whole));
        } catch (DateTimeParseException e) {
            return Answer.text(400, "text/plain; charset=utf-8", "since must be an instant like 2026-01-31T08:00:00Z");
        }
    }

    private static JsonObject ledger(CertificateAuthority authority, Instant since, boolean whole) {
        JsonArrayBuilder certificates = Json.createArrayBuilder();
        authority.ledger(since).forEach(booked -> certificates.add(row(booked, whole)));
        return Json.createObjectBuilder()
                .add("vendor", authority.vendor().name())
                .add("now", Instant.now().toString())
                .add("certificates", certificates)
                .build();
    }

    private static JsonObject row(BookedCertificate booked, boolean whole) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("id", booked.id())
                .add("serial", booked.serial())
                .add("subject", booked.subject())
                .add("issuer", booked.certificate().getIssuer().toString())
                .add("family", booked.family().name())
                .add("purpose", booked.purpose().name())
                .add("state", booked.state().name())
                .add("transactionID", booked.transactionId())
                .add("certReqId", booked.requestId())
                .add("profile", Optional.ofNullable(booked.profile()).orElse(""))
                .add("requester", booked.requester())
                .add("publicKeySha256", booked.keyHash())
                .add(
                        "notBefore",
                        booked.certificate().getNotBefore().toInstant().toString())
                .add("notAfter", booked.certificate().getNotAfter().toInstant().toString());
        add(row, "issuedAt", booked.issuedAt());
        add(row, "changedAt", booked.changedAt());
        add(row, "confirmBy", booked.confirmBy());
        add(row, "revokedAt", booked.revokedAt());
        add(row, "invalidityDate", booked.invalidity());
        if (booked.reason() != null) {
            row.add("reason", booked.reason());
        }
        if (whole) {
            row.add("certificate", Base64.getEncoder().encodeToString(booked.encoded()));
        }
        return row.build();
    }

    private static void add(JsonObjectBuilder row, String name, Instant time) {
        if (time != null) {
            row.add(name, time.toString());
        }
    }
}
