package org.calink.sandbox.sf;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.calink.sandbox.contract.Contract;
import org.calink.sandbox.outbox.Letter;
import org.calink.sandbox.outbox.Outbox;
import org.calink.sandbox.outbox.Sender;

/**
 * Tells the customer of new routes (路由推送): a JSON post without any signature, as the real one, to
 * {@code <calink.public.url>/callback/sf/<calink.sf.push-token>}; taken when the answer says return_code 0000.
 */
final class RoutePush implements Sender {

    private static final String SENDER = "sf";

    private final Outbox outbox;
    private final Contract contract;

    RoutePush(Outbox outbox, Contract contract) {
        this.outbox = outbox;
        this.contract = contract;
        outbox.hire(SENDER, this);
    }

    void push(Parcel parcel, Route route) {
        outbox.write(
                SENDER,
                contract.value("calink.public.url") + "/callback/sf/" + contract.value("calink.sf.push-token"),
                Json.createObjectBuilder()
                        .add(
                                "Body",
                                Json.createObjectBuilder()
                                        .add(
                                                "WaybillRoute",
                                                Json.createArrayBuilder().add(route.pushed(parcel.orderId()))))
                        .build(),
                parcel.orderId(),
                Duration.ZERO);
    }

    @Override
    public HttpRequest compose(Letter letter) {
        return HttpRequest.newBuilder(URI.create(letter.url()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(letter.content()))
                .build();
    }

    @Override
    public boolean accepted(HttpResponse<String> response) {
        return response.statusCode() == 200 && response.body().contains("0000");
    }

    @Override
    public List<Duration> gaps() {
        return Collections.nCopies(10, Duration.ofMinutes(5));
    }
}
