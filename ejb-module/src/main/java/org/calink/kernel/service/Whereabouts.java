package org.calink.kernel.service;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;

/** Where an address leads: off this machine, or nowhere else. A sandbox listens on this machine alone. */
final class Whereabouts {

    private Whereabouts() {}

    static boolean isElsewhereByTls(String address) {
        return parsed(address).filter(uri -> "https".equals(uri.getScheme())).isPresent() && isElsewhere(address);
    }

    static boolean isElsewhere(String address) {
        return parsed(address)
                .map(URI::getHost)
                .filter(Whereabouts::isHostElsewhere)
                .isPresent();
    }

    /** A name that cannot be found now is taken for a stranger's: it is not this machine's. */
    static boolean isHostElsewhere(String host) {
        try {
            InetAddress address = InetAddress.getByName(host.strip());
            return !address.isLoopbackAddress() && !address.isAnyLocalAddress();
        } catch (UnknownHostException notHere) {
            return true;
        }
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address.strip()));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
