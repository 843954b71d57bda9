package org.calink.order;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The number people name an order by (订单号): CA, the day in China, eight digits of the database's own count. */
final class OrderNumber {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("Asia/Shanghai"));

    private OrderNumber() {}

    static String of(long id, Instant at) {
        return "CA%s%08d".formatted(DAY.format(at), id);
    }
}
