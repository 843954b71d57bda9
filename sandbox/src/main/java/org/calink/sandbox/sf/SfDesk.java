package org.calink.sandbox.sf;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import org.calink.sandbox.contract.Chance;

/** The services of SF Express that we use: order, search, cancel, routes. */
record SfDesk(Parcels parcels, Clock clock) {

    private static final int RECEIVER = 2;
    private static final int CANCEL = 2;
    private static final int BY_ORDER = 2;

    JsonObject serve(String service, JsonObject data) {
        return switch (service) {
            case "EXP_RECE_CREATE_ORDER" -> order(data);
            case "EXP_RECE_SEARCH_ORDER_RESP" -> order(known(data.getString("orderId", "")));
            case "EXP_RECE_UPDATE_ORDER" -> update(data);
            case "EXP_RECE_SEARCH_ROUTES" -> routes(data);
            default -> throw new SfRefusal("8002", "服务代码不存在");
        };
    }

    static JsonObject fine(JsonObject result) {
        return Json.createObjectBuilder()
                .add("success", true)
                .add("errorCode", "S0000")
                .add("errorMsg", JsonValue.NULL)
                .add("msgData", result)
                .build();
    }

    /** filterResult 3: taken down, and will not be delivered. */
    static JsonObject outOfReach() {
        return fine(Json.createObjectBuilder().add("filterResult", 3).build());
    }

    static JsonObject failed(String code, String message) {
        return Json.createObjectBuilder()
                .add("success", false)
                .add("errorCode", code)
                .add("errorMsg", message)
                .add("msgData", JsonValue.NULL)
                .build();
    }

    private JsonObject order(JsonObject data) {
        String orderId = required(data, "orderId");
        JsonObject receiver = receiver(data);
        Parcel parcel = new Parcel(
                orderId,
                "SF7" + Chance.digits(12),
                false,
                required(receiver, "contact"),
                receiver.getString("mobile", receiver.getString("tel", "")),
                receiver.getString("province", "")
                        + receiver.getString("city", "")
                        + receiver.getString("county", "")
                        + required(receiver, "address"),
                goods(data),
                clock.instant());
        if (parcel.mobile().isEmpty()) {
            throw new SfRefusal("8017", "收件人电话不能为空");
        }
        if (!parcels.add(parcel)) {
            throw new SfRefusal("8016", "重复下单");
        }
        return order(parcel);
    }

    private JsonObject order(Parcel parcel) {
        return Json.createObjectBuilder()
                .add("orderId", parcel.orderId())
                .add("originCode", "024")
                .add("destCode", "024")
                .add("filterResult", 2)
                .add("remark", "")
                .add(
                        "waybillNoInfoList",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("waybillType", 1)
                                        .add("waybillNo", parcel.waybill())))
                .build();
    }

    private JsonObject update(JsonObject data) {
        Parcel parcel = known(data.getString("orderId", ""));
        if (data.getInt("dealType", 0) == CANCEL) {
            if (!parcels.routes(parcel.waybill()).isEmpty()) {
                throw new SfRefusal("8019", "订单已揽收，不可取消");
            }
            if (!parcels.cancel(parcel.orderId())) {
                throw new SfRefusal("8037", "已消单");
            }
        }
        return Json.createObjectBuilder(order(parcel)).add("resStatus", 2).build();
    }

    private JsonObject routes(JsonObject data) {
        JsonArrayBuilder answers = Json.createArrayBuilder();
        boolean byOrder = data.getInt("trackingType", 1) == BY_ORDER;
        for (JsonString number : numbers(data).getValuesAs(JsonString.class)) {
            parcels.find(number.getString())
                    .filter(parcel -> number.getString().equals(byOrder ? parcel.orderId() : parcel.waybill()))
                    .filter(parcel -> parcel.knownBy(data.getString("checkPhoneNo", "")))
                    .ifPresent(parcel -> answers.add(routes(parcel)));
        }
        return Json.createObjectBuilder().add("routeResps", answers).build();
    }

    private JsonObjectBuilder routes(Parcel parcel) {
        JsonArrayBuilder routes = Json.createArrayBuilder();
        parcels.routes(parcel.waybill()).forEach(route -> routes.add(route.json()));
        return Json.createObjectBuilder().add("mailNo", parcel.waybill()).add("routes", routes);
    }

    private Parcel known(String orderId) {
        return parcels.find(orderId).orElseThrow(() -> new SfRefusal("8018", "未获取到订单信息"));
    }

    private static JsonArray numbers(JsonObject data) {
        JsonValue numbers = data.getOrDefault("trackingNumber", JsonValue.EMPTY_JSON_ARRAY);
        return numbers instanceof JsonArray array
                ? array
                : Json.createArrayBuilder().add(numbers).build();
    }

    private static JsonObject receiver(JsonObject data) {
        return data.getOrDefault("contactInfoList", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(contact -> contact.getInt("contactType", 0) == RECEIVER)
                .findFirst()
                .orElseThrow(() -> new SfRefusal("8014", "收件人信息不能为空"));
    }

    private static String goods(JsonObject data) {
        JsonArray cargo =
                data.getOrDefault("cargoDetails", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
        if (cargo.isEmpty()) {
            throw new SfRefusal("8015", "托寄物不能为空");
        }
        return cargo.getJsonObject(0).getString("name", "");
    }

    private static String required(JsonObject data, String name) {
        String text = data.getString(name, "");
        if (text.isBlank()) {
            throw new SfRefusal("8001", "传入参数有误: " + name);
        }
        return text;
    }
}
