package org.calink.order;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.calink.kernel.China;

/** The number people name an order by (订单号): CA, the day in China, eight digits of the database's own count. */
final class OrderNumber {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(China.ZONE);

    private OrderNumber() {}

    static String of(long id, Instant at) {
        return "CA%s%08d".formatted(DAY.format(at), id);
    }
}
