package org.calink.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * With {@code calink.production=true} the application does not start while a provider's address is one that only a sandbox
 * has: without TLS, or on this machine itself.
 */
@Singleton
@Startup
@PermitAll
public class ProductionAddresses {

    static final List<String> PROVIDERS =
            List.of("calink.wechat.url", "calink.sf.url", "calink.nuonuo.url", "calink.sms.url", "calink.platform.url");

    @Inject
    private Config config;

    @PostConstruct
    void check() {
        if (config.getOptionalValue("calink.production", Boolean.class).orElse(false)) {
            List<String> wrong = notForProduction(
                    property -> config.getOptionalValue(property, String.class).orElse(""));
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(
                        "calink.production=true, but these are no providers' addresses (https, not on this machine): "
                                + String.join(", ", wrong));
            }
        }
    }

    /** The properties that hold an address no provider has. */
    static List<String> notForProduction(Function<String, String> setting) {
        return PROVIDERS.stream()
                .filter(property -> !isProviders(setting.apply(property)))
                .toList();
    }

    private static boolean isProviders(String address) {
        URI uri = URI.create(address.strip());
        return "https".equals(uri.getScheme()) && uri.getHost() != null && !onThisMachine(uri.getHost());
    }

    private static boolean onThisMachine(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException notHere) {
            return false;
        }
    }
}
