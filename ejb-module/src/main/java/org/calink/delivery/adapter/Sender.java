package org.calink.delivery.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.Config;

/**
 * Our desk as the courier knows it: the words of {@code org.calink.delivery.courier}, each of which a property
 * {@code calink.sf.sender.name}, {@code .phone}, {@code .province}, {@code .city}, {@code .county} or {@code .street} replaces.
 */
@ApplicationScoped
class Sender {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.calink.delivery.courier", Locale.ROOT, Sender.class.getClassLoader());

    @Inject
    private Config config;

    /** What the parcel is said to contain. */
    String goods() {
        return WORDS.getString("goods");
    }

    String name() {
        return value("name");
    }

    String phone() {
        return value("phone");
    }

    String province() {
        return value("province");
    }

    String city() {
        return value("city");
    }

    String county() {
        return value("county");
    }

    String street() {
        return value("street");
    }

    private String value(String part) {
        return config.getOptionalValue("calink.sf.sender." + part, String.class)
                .orElseGet(() -> WORDS.getString("sender." + part));
    }
}
