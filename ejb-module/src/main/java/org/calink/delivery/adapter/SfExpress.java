package org.calink.delivery.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.calink.delivery.DeliveryReason;
import org.calink.delivery.RouteStep;
import org.calink.delivery.port.Courier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * SF Express (顺丰) as courier: EXP_RECE_CREATE_ORDER with the recipient paying (payMethod 2), and where the order number
 * is known already (8016) EXP_RECE_SEARCH_ORDER_RESP; EXP_RECE_SEARCH_ROUTES for the route.
 */
@ApplicationScoped
public class SfExpress implements Courier {

    static final String ALREADY_ORDERED = "8016";
    private static final int RECIPIENT_PAYS = 2;
    private static final int NOT_DELIVERABLE = 3;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Inject
    private SfGateway gateway;

    @Inject
    private Sender sender;

    @Inject
    @ConfigProperty(name = "calink.sf.monthly-card")
    private Optional<String> monthlyCard;

    @Override
    public Booking book(Parcel parcel) {
        try {
            SfGateway.Result result = gateway.call("EXP_RECE_CREATE_ORDER", order(parcel));
            if (ALREADY_ORDERED.equals(result.code())) {
                result = gateway.call("EXP_RECE_SEARCH_ORDER_RESP", search(parcel.orderNumber()));
            }
            return booking(result);
        } catch (NoWord unclear) {
            return new Booking.Unclear(unclear.getMessage());
        }
    }

    static Booking booking(SfGateway.Result result) {
        if (!result.success()) {
            return new Booking.Declined(result.code() + " " + result.message());
        }
        if (result.data().getInt("filterResult", 0) == NOT_DELIVERABLE) {
            return new Booking.Declined(DeliveryReason.OUT_OF_REACH.key());
        }
        return waybill(result.data())
                .<Booking>map(Booking.Taken::new)
                .orElseGet(() -> new Booking.Unclear("no waybill number yet"));
    }

    private static Optional<String> waybill(JsonObject data) {
        if (!data.containsKey("waybillNoInfoList")) {
            return Optional.empty();
        }
        return data.getJsonArray("waybillNoInfoList").stream()
                .map(JsonValue::asJsonObject)
                .filter(info -> info.getInt("waybillType", 1) == 1)
                .map(info -> info.getString("waybillNo"))
                .findFirst();
    }

    @Override
    public List<RouteStep> route(String waybill, String recipientMobile) throws NoWord {
        JsonObject question = Json.createObjectBuilder()
                .add("language", "zh-CN")
                .add("trackingType", 1)
                .add("trackingNumber", Json.createArrayBuilder().add(waybill))
                .add("methodType", 1)
                .add("checkPhoneNo", recipientMobile.substring(recipientMobile.length() - 4))
                .build();
        SfGateway.Result result = gateway.call("EXP_RECE_SEARCH_ROUTES", question);
        if (!result.success()) {
            throw new NoWord(result.code() + " " + result.message());
        }
        return steps(result.data());
    }

    static List<RouteStep> steps(JsonObject data) throws NoWord {
        try {
            return data.getJsonArray("routeResps").stream()
                    .map(JsonValue::asJsonObject)
                    .flatMap(answer -> answer.getJsonArray("routes").stream())
                    .map(JsonValue::asJsonObject)
                    .map(SfExpress::step)
                    .sorted(java.util.Comparator.comparing(RouteStep::getAt))
                    .toList();
        } catch (ClassCastException | NullPointerException | DateTimeParseException garbage) {
            throw new NoWord("the route cannot be read");
        }
    }

    private static RouteStep step(JsonObject route) {
        return new RouteStep(
                LocalDateTime.parse(route.getString("acceptTime"), TIME)
                        .atZone(CHINA)
                        .toInstant(),
                route.getString("acceptAddress", null),
                route.getString("remark", ""),
                SfRouteCodes.meaning(route.getString("opCode"), route.getString("secondaryStatusCode", "")));
    }

    private JsonObject order(Parcel parcel) {
        JsonObjectBuilder order = Json.createObjectBuilder()
                .add("language", "zh-CN")
                .add("orderId", parcel.orderNumber())
                .add(
                        "cargoDetails",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", sender.goods())))
                .add("contactInfoList", contacts(parcel))
                .add("payMethod", RECIPIENT_PAYS)
                .add("expressTypeId", 2)
                .add("parcelQty", 1)
                .add("isReturnRoutelabel", 0);
        monthlyCard.filter(card -> !card.isBlank()).ifPresent(card -> order.add("monthlyCard", card));
        return order.build();
    }

    private JsonArrayBuilder contacts(Parcel parcel) {
        JsonObjectBuilder from = Json.createObjectBuilder()
                .add("contactType", 1)
                .add("contact", sender.name())
                .add("mobile", sender.phone())
                .add("province", sender.province())
                .add("city", sender.city())
                .add("county", sender.county())
                .add("address", sender.street());
        JsonObjectBuilder to = Json.createObjectBuilder()
                .add("contactType", 2)
                .add("contact", parcel.recipient())
                .add("mobile", parcel.mobile())
                .add("province", parcel.province())
                .add("city", parcel.city())
                .add("county", parcel.district() == null ? "" : parcel.district())
                .add("address", parcel.street());
        return Json.createArrayBuilder().add(from).add(to);
    }

    private static JsonObject search(String orderNumber) {
        return Json.createObjectBuilder().add("orderId", orderNumber).build();
    }
}
