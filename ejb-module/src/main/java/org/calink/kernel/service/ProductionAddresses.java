package org.calink.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.calink.connector.CaConnectionFactory;
import org.eclipse.microprofile.config.Config;

/**
 * With {@code calink.production=true} the application does not start while an address is one that only a sandbox has: on this
 * machine itself, or of a provider without TLS. Certificate authorities sign their answers and may be reached without it.
 */
@Singleton
@Startup
@PermitAll
public class ProductionAddresses {

    static final List<String> PROVIDERS =
            List.of("calink.wechat.url", "calink.sf.url", "calink.nuonuo.url", "calink.sms.url", "calink.platform.url");

    @Inject
    private Config config;

    @Resource(lookup = "eis/ca/CFCA")
    private CaConnectionFactory cfca;

    @Resource(lookup = "eis/ca/BJCA")
    private CaConnectionFactory bjca;

    @Resource(lookup = "eis/ca/AXCA")
    private CaConnectionFactory axca;

    @Resource(lookup = "mail/calink")
    private Session mail;

    @PostConstruct
    void check() {
        if (Production.isOn(config)) {
            List<String> wrong = new ArrayList<>(providers(
                    property -> config.getOptionalValue(property, String.class).orElse("")));
            wrong.addAll(authority("eis/ca/CFCA", cfca.addresses()));
            wrong.addAll(authority("eis/ca/BJCA", bjca.addresses()));
            wrong.addAll(authority("eis/ca/AXCA", axca.addresses()));
            wrong.addAll(mailServer(mail::getProperty));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(
                        "calink.production=true, but these settings hold no address for production "
                                + "(never this machine; of a provider https): " + String.join(", ", wrong));
            }
        }
    }

    /** The properties that hold an address no provider has. */
    static List<String> providers(Function<String, String> setting) {
        return PROVIDERS.stream()
                .filter(property -> !Whereabouts.isElsewhereByTls(setting.apply(property)))
                .toList();
    }

    /** The same of an authority's pool. */
    static List<String> authority(String resource, Map<String, String> addresses) {
        return new TreeMap<>(addresses)
                .entrySet().stream()
                        .filter(property -> !Whereabouts.isElsewhere(property.getValue()))
                        .map(property -> property.getKey() + " of " + resource)
                        .toList();
    }

    /** The same of the mail session, which without a word takes a server on this machine. */
    static List<String> mailServer(Function<String, String> property) {
        String given = property.apply("mail.smtp.host");
        String host = given == null ? property.apply("mail.host") : given;
        return host == null || !Whereabouts.isHostElsewhere(host) ? List.of("host of mail/calink") : List.of();
    }
}
