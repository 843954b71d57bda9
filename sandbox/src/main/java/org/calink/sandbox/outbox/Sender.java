package org.calink.sandbox.outbox;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** How one provider tells its customers: form, signature, what it takes for a yes, and how often it tries again. */
public interface Sender {

    HttpRequest compose(Letter letter);

    boolean accepted(HttpResponse<String> response);

    /** The waits after the first, second, … failed attempt; after the last one the provider gives up. */
    List<Duration> gaps();
}
