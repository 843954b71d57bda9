package org.calink.connector.validation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.calink.connector.link.Link;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * Where an authority publishes, and how far its clock may be from ours.
 *
 * @param ocsp its responder
 * @param crl its complete list
 * @param crlByMessage the list is asked for by the management protocol instead
 */
public record Publications(
        Optional<URI> ocsp,
        Optional<URI> crl,
        boolean crlByMessage,
        Link.Limits limits,
        Duration tolerance,
        Clock clock) {

    private static final Duration OCSP_PATIENCE = Duration.ofSeconds(2);

    /** @param byMessage asks the authority itself for its list */
    public StatusDesk desk(Chain chain, CrlClient.ListSource byMessage) {
        Optional<CrlClient.ListSource> list = crlByMessage ? Optional.of(byMessage) : crl.map(this::download);
        return new StatusDesk(
                ocsp.map(at -> new OcspClient(at, new Link(quick(), clock), chain.issuer(), tolerance, clock)),
                list.map(source -> new CrlClient(source, chain.issuer(), tolerance, clock)));
    }

    /** An OCSP answer is small and prepared: one that takes longer is not worth waiting for, there is the list. */
    private Link.Limits quick() {
        Duration read = limits.read().compareTo(OCSP_PATIENCE) < 0 ? limits.read() : OCSP_PATIENCE;
        return new Link.Limits(limits.connect(), read, limits.inFlight(), limits.failures(), limits.pause());
    }

    private CrlClient.ListSource download(URI location) {
        Link link = new Link(limits, clock);
        return () -> link.get(location, Publications::body);
    }

    private static byte[] body(Link.Reply reply) throws LinkException {
        if (reply.status() / 100 != 2) {
            throw new LinkException(Trouble.HTTP_STATUS, "CRL, HTTP " + reply.status());
        }
        return reply.body();
    }
}
