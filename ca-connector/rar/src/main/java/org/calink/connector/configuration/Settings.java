package org.calink.connector.configuration;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calink.connector.link.Link;

/** The values of one pool, equal when all of them are. */
public final class Settings implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnumMap<Property, String> values = new EnumMap<>(Property.class);

    public Settings(Map<Property, String> given) {
        given.forEach((property, value) -> values.put(property, value.strip()));
    }

    /** Everything that has to be mended, each in a sentence. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Property property : Property.values()) {
            property.problem(text(property)).ifPresent(problems::add);
        }
        requireSecrets(problems);
        return problems;
    }

    public String vendor() {
        return text(Property.VENDOR).toUpperCase(Locale.ROOT);
    }

    public URI endpoint() {
        String server = text(Property.SERVER_URL);
        return URI.create(
                (server.endsWith("/") ? server.substring(0, server.length() - 1) : server) + text(Property.CMP_PATH));
    }

    /** The properties that hold an address, by their names; a revocation list that is asked for by CMP has none of its own. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new TreeMap<>();
        addresses.put(Property.SERVER_URL.key(), text(Property.SERVER_URL));
        Stream.of(Property.OCSP_URL, Property.CRL_URL).forEach(property -> optional(property)
                .filter(address -> !address.equals(Rule.BY_MESSAGE))
                .ifPresent(address -> addresses.put(property.key(), address)));
        return addresses;
    }

    public String text(Property property) {
        return values.getOrDefault(property, property.standard());
    }

    public Optional<String> optional(Property property) {
        return Optional.of(text(property)).filter(value -> !value.isEmpty());
    }

    public Optional<URI> url(Property property) {
        return optional(property).map(URI::create);
    }

    public Path file(Property property) {
        return Path.of(text(property));
    }

    public boolean flag(Property property) {
        return Boolean.parseBoolean(text(property));
    }

    public int number(Property property) {
        return Integer.parseInt(text(property));
    }

    public Duration seconds(Property property) {
        return Duration.ofSeconds(number(property));
    }

    public boolean isSigned() {
        return text(Property.PROTECTION).equals("SIGNATURE");
    }

    public Link.Limits limits() {
        return new Link.Limits(
                Duration.ofMillis(number(Property.CONNECT_TIMEOUT)),
                Duration.ofMillis(number(Property.READ_TIMEOUT)),
                number(Property.MAX_IN_FLIGHT),
                number(Property.FAILURE_THRESHOLD),
                seconds(Property.PAUSE));
    }

    private void requireSecrets(List<String> problems) {
        if (isSigned() && text(Property.KEYSTORE_FILE).isEmpty()) {
            problems.add("protection SIGNATURE needs property keystoreFile");
        }
        if (!isSigned()
                && (text(Property.MAC_REFERENCE).isEmpty()
                        || text(Property.MAC_SECRET).isEmpty())) {
            problems.add("protection PBMAC1 needs properties macReference and macSecret");
        }
        if (flag(Property.DUAL_CERTIFICATES) && text(Property.REQUEST_FORM).equals("PKCS10")) {
            problems.add("dualCertificates needs requestForm CRMF");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** What was set besides addresses and files; secrets stay out of logs. */
    @Override
    public String toString() {
        return Stream.of(
                        Property.REQUEST_FORM,
                        Property.PROTECTION,
                        Property.PROFILE,
                        Property.DUAL_CERTIFICATES,
                        Property.VENDOR_QUERY)
                .map(property -> property.key() + " " + text(property))
                .collect(Collectors.joining(", "));
    }
}
