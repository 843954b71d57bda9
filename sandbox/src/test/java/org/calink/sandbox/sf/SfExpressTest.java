package org.calink.sandbox.sf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.calink.sandbox.Town;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that our courier answers as SF Express does: digest, two layers of result, 8016, routes and push. */
class SfExpressTest {

    private static final String ORDER =
            """
            {"orderId":"CA1","cargoDetails":[{"name":"CA锁"}],"contactInfoList":[
            {"contactType":1,"contact":"CA中心","mobile":"13900000000","address":"文化路1号"},
            {"contactType":2,"contact":"李雷","mobile":"13800001234","province":"辽宁省","city":"沈阳市","address":"青年大街2号"}],
            "payMethod":2}""";

    @TempDir
    Path data;

    private Town town;
    private SfExpress sf;

    @BeforeEach
    void open() {
        town = new Town(data);
        sf = new SfExpress(town.books(), town.outbox(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theDigestIsThePublishedOne() {
        assertEquals(
                "IIKJtuLVzoFTu4kHI8M8vA==",
                SfExpress.digest(
                        "{\"language\":\"zh-CN\",\"orderId\":\"QIAO-20200618-004\"}",
                        "12312334453453",
                        "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"));
    }

    @Test
    void aParcelGoesItsWayAndIsPushed() {
        String waybill = waybill(service("EXP_RECE_CREATE_ORDER", ORDER));
        assertTrue(waybill.matches("SF\\d{13}"));
        for (int i = 0; i < 4; i++) {
            sf.parcelPage().answer(json("/parcels/CA1/move", "{}"));
        }
        String routes = service(
                        "EXP_RECE_SEARCH_ROUTES",
                        "{\"trackingType\":1,\"trackingNumber\":[\"" + waybill + "\"],\"checkPhoneNo\":\"1234\"}")
                .toString();
        assertTrue(routes.matches(".*\"50\".*\"30\".*\"44\".*\"80\".*"), routes);
        assertEquals(4, town.outbox().of("sf").size());
    }

    @Test
    void aRepeatedOrderIsRefusedAndFound() {
        String waybill = waybill(service("EXP_RECE_CREATE_ORDER", ORDER));
        assertEquals("8016", service("EXP_RECE_CREATE_ORDER", ORDER).getString("errorCode"));
        assertEquals(waybill, waybill(service("EXP_RECE_SEARCH_ORDER_RESP", "{\"orderId\":\"CA1\"}")));
    }

    @Test
    void aCancelledOrderStaysCancelled() {
        service("EXP_RECE_CREATE_ORDER", ORDER);
        String cancel = "{\"orderId\":\"CA1\",\"dealType\":2}";
        assertEquals("S0000", service("EXP_RECE_UPDATE_ORDER", cancel).getString("errorCode"));
        assertEquals("8037", service("EXP_RECE_UPDATE_ORDER", cancel).getString("errorCode"));
        assertEquals(
                409, sf.parcelPage().answer(json("/parcels/CA1/move", "{}")).status());
    }

    @Test
    void anAddressOutOfReachIsTheServicesNo() {
        Answer answer = sf.declining(
                call("/sf/std/service", "application/x-www-form-urlencoded", "serviceCode=EXP_RECE_CREATE_ORDER"));
        assertEquals("A1000", read(answer.text()).getString("apiResultCode"));
        JsonObject inner = read(read(answer.text()).getString("apiResultData"));
        assertEquals(3, inner.getJsonObject("msgData").getInt("filterResult"));
        assertEquals(
                "8018",
                service("EXP_RECE_SEARCH_ORDER_RESP", "{\"orderId\":\"CA1\"}").getString("errorCode"));
    }

    @Test
    void aWrongDigestIsTheGatewaysNo() {
        assertEquals("A1006", gateway("EXP_RECE_CREATE_ORDER", ORDER, "guessed").getString("apiResultCode"));
    }

    private JsonObject service(String service, String msgData) {
        JsonObject answer = gateway(service, msgData, town.secret("calink.sf.check-word"));
        assertEquals("A1000", answer.getString("apiResultCode"));
        return read(answer.getString("apiResultData"));
    }

    private JsonObject gateway(String service, String msgData, String checkWord) {
        String form = field("partnerID", town.secret("calink.sf.partner-id"))
                + field("requestID", "r1")
                + field("serviceCode", service)
                + field("timestamp", "1700000000000")
                + field("msgDigest", SfExpress.digest(msgData, "1700000000000", checkWord))
                + field("msgData", msgData);
        return read(sf.answer(call("/sf/std/service", "application/x-www-form-urlencoded", form))
                .text());
    }

    private static String waybill(JsonObject result) {
        return result.getJsonObject("msgData")
                .getJsonArray("waybillNoInfoList")
                .getJsonObject(0)
                .getString("waybillNo");
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static Call json(String path, String body) {
        return call(path, "application/json", body);
    }

    private static Call call(String path, String type, String body) {
        return new Call("POST", path, "", Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
