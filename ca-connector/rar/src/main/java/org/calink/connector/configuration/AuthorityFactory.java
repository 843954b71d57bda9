package org.calink.connector.configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.calink.connector.authority.Authority;
import org.calink.connector.cmp.CmpAuthorities;
import org.calink.connector.cmp.KeyFile;
import org.calink.connector.cmp.RegistrationKey;
import org.calink.connector.cmp.RequestForm;
import org.calink.connector.link.Link;
import org.calink.connector.validation.Chain;
import org.calink.connector.validation.Publications;

/** Makes the authority a pool is configured for: the one place that knows which protocol a vendor speaks. */
public final class AuthorityFactory {

    private AuthorityFactory() {}

    /** @throws IllegalArgumentException with a sentence for the administrator when keys or certificates do not fit */
    public static Authority of(Settings settings, Chain chain, Clock clock) {
        Duration tolerance = settings.seconds(Property.CLOCK_TOLERANCE);
        boolean byMessage = settings.text(Property.CRL_URL).equals(Rule.BY_MESSAGE);
        Publications publications = new Publications(
                settings.url(Property.OCSP_URL),
                byMessage ? Optional.empty() : settings.url(Property.CRL_URL),
                byMessage,
                settings.limits(),
                tolerance,
                clock);
        CmpAuthorities cmp = new CmpAuthorities(
                settings.endpoint(),
                new Link(settings.limits(), clock),
                chain,
                tolerance,
                settings.optional(Property.PROFILE),
                RequestForm.valueOf(settings.text(Property.REQUEST_FORM)),
                settings.flag(Property.DUAL_CERTIFICATES),
                settings.flag(Property.VENDOR_QUERY),
                publications,
                clock);
        return settings.isSigned()
                ? cmp.signed(key(settings))
                : cmp.shared(settings.text(Property.MAC_REFERENCE), Secret.of(settings.text(Property.MAC_SECRET)));
    }

    private static RegistrationKey key(Settings settings) {
        return new KeyFile(
                        settings.file(Property.KEYSTORE_FILE),
                        settings.text(Property.KEYSTORE_ALIAS),
                        Secret.of(settings.text(Property.KEYSTORE_PASSWORD)))
                .read(settings.text(Property.SIGNATURE_ALGORITHM));
    }
}
