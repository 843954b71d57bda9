package org.calink.sandbox.nuonuo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An invoice at Nuonuo (发票). It is being issued for some seconds and then stands as its outcome says.
 *
 * @param request the order as it was handed in
 * @param number the 20-digit number of a fully digital invoice, e.g. 26212000000000000001
 * @param ready when the tax office will have answered
 */
record Invoice(
        String serial,
        String orderNo,
        String request,
        String number,
        BigDecimal withoutTax,
        BigDecimal tax,
        Outcome outcome,
        Instant created,
        Instant ready) {

    private static final int ISSUING = 20;

    /** How issuing ends, with the state of the query and the state of the callback: two different lists of codes. */
    enum Outcome {
        ISSUED(2, "开票完成（最终状态）", 1),
        FAILED(22, "开票失败", 2),
        SEAL_FAILED(24, "签章失败", 3);

        private final int queryState;
        private final String words;
        private final int callbackState;

        Outcome(int queryState, String words, int callbackState) {
            this.queryState = queryState;
            this.words = words;
            this.callbackState = callbackState;
        }
    }

    JsonObject order() {
        try (JsonReader reader = Json.createReader(new StringReader(request))) {
            return reader.readObject();
        }
    }

    String buyer() {
        return order().getString("buyerName", "");
    }

    BigDecimal total() {
        return withoutTax.add(tax);
    }

    boolean issuedAt(Instant now) {
        return outcome == Outcome.ISSUED && !now.isBefore(ready);
    }

    int stateAt(Instant now) {
        return now.isBefore(ready) ? ISSUING : outcome.queryState;
    }

    String wordsAt(Instant now) {
        return now.isBefore(ready) ? "开票中" : outcome.words;
    }

    /** As queryInvoiceResult tells it. */
    JsonObjectBuilder queried(Instant now, String pdfUrl) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("serialNo", serial)
                .add("orderNo", orderNo)
                .add("status", String.valueOf(stateAt(now)))
                .add("statusMsg", wordsAt(now))
                .add("failCause", now.isBefore(ready) ? "" : failCause())
                .add("invoiceKind", order().getString("invoiceLine", "pc"))
                .add("payerName", buyer())
                .add("payerTaxNo", order().getString("buyerTaxNum", ""))
                .add("exTaxAmount", withoutTax.toPlainString())
                .add("taxAmount", tax.toPlainString())
                .add("orderAmount", total().toPlainString());
        if (issuedAt(now)) {
            json.add("allElectronicInvoiceNumber", number)
                    .add("invoiceCode", "")
                    .add("invoiceNo", number)
                    .add("invoiceTime", ready.toEpochMilli())
                    .add("pdfUrl", pdfUrl)
                    .add("ofdUrl", "");
        }
        return json;
    }

    /** The callback's {@code content}. */
    JsonObject calledBack(String pdfUrl) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("c_orderno", orderNo)
                .add("c_fpqqlsh", serial)
                .add("c_status", String.valueOf(outcome.callbackState))
                .add("c_hjje", total().toPlainString())
                .add("c_hjse", tax.toPlainString())
                .add("c_bhsje", withoutTax.toPlainString());
        if (outcome == Outcome.ISSUED) {
            json.add("allElectronicInvoiceNumber", number)
                    .add("c_fphm", number)
                    .add("c_kprq", ready.toEpochMilli())
                    .add("c_url", pdfUrl);
        } else {
            json.add("c_errorMessage", failCause());
        }
        return json.build();
    }

    private String failCause() {
        return outcome == Outcome.ISSUED ? "" : outcome.words + "：沙箱按安排让这张发票失败";
    }
}
