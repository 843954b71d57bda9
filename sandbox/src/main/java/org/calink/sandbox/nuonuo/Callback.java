package org.calink.sandbox.nuonuo;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.calink.sandbox.outbox.Letter;
import org.calink.sandbox.outbox.Outbox;
import org.calink.sandbox.outbox.Sender;

/**
 * Tells the customer the result (开票结果回调): a form post with operater, orderno and a JSON {@code content}, unsigned;
 * taken when the answer says status 0000.
 */
final class Callback implements Sender {

    private static final String SENDER = "nuonuo";

    private final Outbox outbox;

    Callback(Outbox outbox) {
        this.outbox = outbox;
        outbox.hire(SENDER, this);
    }

    void tell(Invoice invoice, String pdfUrl, Duration wait) {
        String url = invoice.order().getString("callBackUrl", "");
        if (!url.isEmpty()) {
            outbox.write(SENDER, url, invoice.calledBack(pdfUrl), invoice.orderNo(), wait.plusMillis(100));
        }
    }

    @Override
    public HttpRequest compose(Letter letter) {
        String form =
                "operater=callback&orderno=" + encoded(letter.subject()) + "&content=" + encoded(letter.content());
        return HttpRequest.newBuilder(URI.create(letter.url()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    @Override
    public boolean accepted(HttpResponse<String> response) {
        return response.statusCode() == 200 && response.body().contains("\"0000\"");
    }

    @Override
    public List<Duration> gaps() {
        return List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
