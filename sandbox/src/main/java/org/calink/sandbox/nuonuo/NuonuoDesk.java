package org.calink.sandbox.nuonuo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.calink.sandbox.contract.Chance;
import org.calink.sandbox.http.Answer;

/** The services of Nuonuo that we use: issue, query, issue again. */
final class NuonuoDesk {

    private static final String LIAONING = "21";
    private static final String CHANNEL = "2";

    private final Invoices invoices;
    private final Callback callback;
    private final String files;
    private final Clock clock;
    private final AtomicReference<Invoice.Outcome> next = new AtomicReference<>(Invoice.Outcome.ISSUED);
    private final AtomicReference<Duration> wait = new AtomicReference<>(Duration.ofSeconds(4));

    NuonuoDesk(Invoices invoices, Callback callback, String files, Clock clock) {
        this.invoices = invoices;
        this.callback = callback;
        this.files = files;
        this.clock = clock;
    }

    /** How the next invoice ends; the one after that is issued again. */
    void planNext(Invoice.Outcome outcome) {
        next.set(outcome);
    }

    /** How long issuing takes from now on. */
    void planWait(Duration duration) {
        wait.set(duration);
    }

    String pdfUrl(Invoice invoice) {
        return files + invoice.serial() + ".pdf";
    }

    Answer serve(String service, JsonObject body) {
        return switch (service) {
            case "requestBillingNew" -> issue(body.getJsonObject("order"));
            case "queryInvoiceResult" -> query(body);
            case "reInvoice" -> again(body);
            default -> throw new NuonuoRefusal("070102", "接口不存在: " + service);
        };
    }

    private Answer issue(JsonObject order) {
        if (order == null
                || order.getString("orderNo", "").isEmpty()
                || order.getString("buyerName", "").isEmpty()) {
            throw new NuonuoRefusal("E9501", "订单号或购方名称不能为空");
        }
        List<InvoiceLine> lines = order.getJsonArray("invoiceDetail").getValuesAs(InvoiceLine::of);
        BigDecimal tax = lines.stream().map(InvoiceLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal net = lines.stream().map(InvoiceLine::withoutTax).reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant now = clock.instant();
        String year =
                String.valueOf(Year.now(clock.withZone(ZoneOffset.ofHours(8)))).substring(2);
        Invoice invoice = new Invoice(
                year + Chance.digits(20),
                order.getString("orderNo"),
                order.toString(),
                year + LIAONING + CHANNEL + "%015d".formatted(invoices.nextNumber()),
                net,
                tax,
                next.get(),
                now,
                now.plus(wait.get()));
        if (!invoices.add(invoice)) {
            throw new NuonuoRefusal("E9106", "订单编号已存在，请勿重复提交");
        }
        next.set(Invoice.Outcome.ISSUED);
        callback.tell(invoice, pdfUrl(invoice), wait.get());
        return Nuonuo.answer(
                "E0000",
                "开票提交成功",
                Json.createObjectBuilder()
                        .add("invoiceSerialNum", invoice.serial())
                        .build());
    }

    private Answer query(JsonObject body) {
        List<Invoice> known = Stream.of("serialNos", "orderNos")
                .flatMap(name -> body.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream())
                .flatMap(number -> invoices.find(((JsonString) number).getString()).stream())
                .distinct()
                .toList();
        if (known.isEmpty()) {
            throw new NuonuoRefusal("E9500", "未查询到数据");
        }
        JsonArrayBuilder found = Json.createArrayBuilder();
        known.forEach(invoice -> found.add(invoice.queried(clock.instant(), pdfUrl(invoice))));
        return Nuonuo.answer("E0000", "获取成功", found.build());
    }

    private Answer again(JsonObject body) {
        String number = body.getString("fpqqlsh", body.getString("orderno", ""));
        Invoice invoice = invoices.find(number).orElseThrow(() -> new NuonuoRefusal("E9500", "未查询到数据"));
        if (invoice.outcome() == Invoice.Outcome.ISSUED) {
            throw new NuonuoRefusal("E9614", "当前状态不可重试");
        }
        invoices.issueAgain(invoice.serial(), clock.instant().plus(wait.get()));
        callback.tell(invoices.find(invoice.serial()).orElseThrow(), pdfUrl(invoice), wait.get());
        return Nuonuo.answer("E0000", "重试提交成功", JsonValue.NULL);
    }
}
