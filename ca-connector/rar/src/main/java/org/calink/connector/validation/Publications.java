package org.calink.connector.validation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.calink.connector.link.Link;

/** Sets up where an authority publishes. */
public final class Publications {

    private Publications() {}

    public static StatusDesk of(
            Optional<URI> ocsp, Optional<URI> crl, Chain chain, Link.Limits limits, Duration tolerance, Clock clock) {
        return new StatusDesk(
                ocsp.map(at -> new OcspClient(at, new Link(limits, clock), chain.issuing(), tolerance, clock)),
                crl.map(at -> new CrlClient(at, new Link(limits, clock), chain.issuing(), tolerance, clock)));
    }
}
