package org.calink.payment.port;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A notification as it came over the wire, unchanged: what is signed is the raw body.
 *
 * @param headers by name, without regard to case
 */
public record ProviderMessage(Map<String, String> headers, String body) {

    public ProviderMessage {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    /** Empty where it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
