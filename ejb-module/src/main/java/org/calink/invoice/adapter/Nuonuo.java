package org.calink.invoice.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.calink.invoice.port.TaxOffice;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nuonuo as the way to the tax office: nuonuo.OpeMplatform.requestBillingNew files, queryInvoiceResult finds. An order
 * number that is used already (E9106) is not an error but the sign to ask what became of it, after having reInvoice try
 * again in case it had failed.
 */
@ApplicationScoped
public class Nuonuo implements TaxOffice {

    static final String ALREADY_FILED = "E9106";
    static final String NOT_FOUND = "E9500";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.calink.invoice.tax", Locale.ROOT, Nuonuo.class.getClassLoader());

    @Inject
    private NuonuoGateway gateway;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "calink.public.url")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.goods-code", defaultValue = "3040203000000000000")
    private String goodsCode;

    @Inject
    @ConfigProperty(name = "calink.nuonuo.tax-rate", defaultValue = "0.06")
    private String taxRate;

    @Override
    public Filing file(InvoiceRequest request) {
        try {
            NuonuoGateway.Result answer = gateway.call("nuonuo.OpeMplatform.requestBillingNew", billing(request));
            if (ALREADY_FILED.equals(answer.code())) {
                gateway.call("nuonuo.OpeMplatform.reInvoice", again(request.orderNumber()));
            }
            return filing(answer);
        } catch (NoWord unclear) {
            return new Filing.Unclear(unclear.getMessage());
        }
    }

    /** Has effect on an invoice that failed; for any other it is refused, which is of no consequence. */
    private static JsonObject again(String orderNumber) {
        return Json.createObjectBuilder().add("orderno", orderNumber).build();
    }

    static Filing filing(NuonuoGateway.Result answer) {
        if (answer.fine()) {
            return new Filing.Taken(answer.result().asJsonObject().getString("invoiceSerialNum", ""));
        }
        return ALREADY_FILED.equals(answer.code())
                ? new Filing.Taken("")
                : new Filing.Refused(answer.code() + " " + answer.words());
    }

    @Override
    public Finding find(String orderNumber) {
        JsonObject question = Json.createObjectBuilder()
                .add("orderNos", Json.createArrayBuilder().add(orderNumber))
                .add("isOfferInvoiceDetail", "0")
                .build();
        try {
            return finding(gateway.call("nuonuo.OpeMplatform.queryInvoiceResult", question));
        } catch (NoWord unclear) {
            return new Finding.Unclear(unclear.getMessage());
        }
    }

    static Finding finding(NuonuoGateway.Result answer) {
        if (NOT_FOUND.equals(answer.code())) {
            return new Finding.NotFiled();
        }
        if (!answer.fine()) {
            return new Finding.Unclear(answer.code() + " " + answer.words());
        }
        try {
            return state(answer.result().asJsonArray().getJsonObject(0));
        } catch (ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | IndexOutOfBoundsException garbage) {
            return new Finding.Unclear("the provider's answer cannot be read");
        }
    }

    private static Finding state(JsonObject invoice) {
        return switch (NuonuoState.of(digits(invoice.get("status")))) {
            case ISSUED ->
                new Finding.Issued(
                        invoice.getString("allElectronicInvoiceNumber", invoice.getString("invoiceNo", "")),
                        Instant.ofEpochMilli(Long.parseLong(digits(invoice.get("invoiceTime")))),
                        URI.create(invoice.getString("pdfUrl", invoice.getString("invoiceFileUrl", ""))));
            case ISSUING, SEALING -> new Finding.Underway();
            case FAILED, SEAL_FAILED, VOID, VOIDING ->
                new Finding.Failed(Stream.of("failCause", "statusMsg")
                        .map(field -> invoice.getString(field, ""))
                        .filter(reason -> !reason.isBlank())
                        .findFirst()
                        .orElse(""));
            case UNKNOWN -> new Finding.Unclear("unknown state " + invoice.get("status"));
        };
    }

    /** Nuonuo writes numbers now as numbers, now as texts. */
    private static String digits(JsonValue value) {
        return value.toString().replace("\"", "");
    }

    @Override
    public byte[] pdf(URI address) throws NoWord {
        return gateway.fetch(address);
    }

    private JsonObject billing(InvoiceRequest request) {
        JsonObjectBuilder order = Json.createObjectBuilder()
                .add("orderNo", request.orderNumber())
                .add(
                        "invoiceDate",
                        LocalDateTime.ofInstant(clock.instant(), CHINA).format(TIME))
                .add("invoiceType", "1")
                .add("invoiceLine", "pc")
                .add("salerTaxNum", gateway.taxNumber())
                .add("salerTel", WORDS.getString("phone"))
                .add("clerk", WORDS.getString("clerk"))
                .add("pushMode", "-1")
                .add("callBackUrl", publicUrl + "/callback/nuonuo")
                .add("invoiceDetail", Json.createArrayBuilder().add(line(request)));
        optional(order, "buyerName", request.title());
        optional(order, "buyerTaxNum", request.taxNumber());
        optional(order, "buyerAddress", request.address());
        optional(order, "buyerTel", request.phone());
        optional(order, "buyerAccount", request.bankAndAccount());
        optional(order, "email", request.mailbox());
        return Json.createObjectBuilder().add("order", order).build();
    }

    private JsonObjectBuilder line(InvoiceRequest request) {
        return Json.createObjectBuilder()
                .add("goodsName", WORDS.getString("goods"))
                .add("goodsCode", goodsCode)
                .add("withTaxFlag", "1")
                .add("num", "1")
                .add("price", request.amount().toString())
                .add("taxRate", taxRate)
                .add("taxIncludedAmount", request.amount().toString());
    }

    private static void optional(JsonObjectBuilder order, String field, String value) {
        if (value != null && !value.isBlank()) {
            order.add(field, value);
        }
    }
}
