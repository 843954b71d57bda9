package org.calink.sandbox.sf;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One entry of a parcel's way (路由). */
record Route(long id, String waybill, Step step, String place, String remark, Instant at) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    String time() {
        return TIME.format(at);
    }

    /** As the query tells it. */
    JsonObjectBuilder json() {
        return Json.createObjectBuilder()
                .add("acceptTime", time())
                .add("acceptAddress", place)
                .add("remark", remark)
                .add("opCode", step.opCode())
                .add("secondaryStatusCode", step.secondaryCode());
    }

    /** As the push tells it. */
    JsonObjectBuilder pushed(String orderId) {
        return json().add("mailno", waybill)
                .add("orderid", orderId)
                .add("id", String.valueOf(id))
                .add("reasonCode", "")
                .add("reasonName", "");
    }
}
