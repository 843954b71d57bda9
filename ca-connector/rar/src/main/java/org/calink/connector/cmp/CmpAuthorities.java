package org.calink.connector.cmp;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.calink.connector.authority.Authority;
import org.calink.connector.link.Link;
import org.calink.connector.validation.Chain;
import org.calink.connector.validation.Publications;

/**
 * Everything that is agreed with an authority speaking CMP, besides how messages are protected.
 *
 * @param tolerance how far its clock may be from ours
 * @param profile its product, sent as CertProfile (RFC 9810 5.1.1.4)
 * @param answersQueries whether it knows our {@link VendorQuery}
 */
public record CmpAuthorities(
        URI endpoint,
        Link link,
        Chain chain,
        Duration tolerance,
        Optional<String> profile,
        RequestForm form,
        boolean dual,
        boolean answersQueries,
        Publications publications,
        Clock clock) {

    /** An authority with which messages are signed. */
    public Authority signed(RegistrationKey key) {
        return with(new SignatureProtection(key, signers()));
    }

    /** An authority with which a secret is shared. */
    public Authority shared(String reference, char[] secret) {
        return with(new MacProtection(reference, secret, name(), signers()));
    }

    private TrustedSigners signers() {
        return new TrustedSigners(chain.trusted(), clock);
    }

    private Authority with(Protection protection) {
        Exchange exchange = new Exchange(endpoint, link, protection, name(), tolerance, clock);
        return new CmpAuthority(
                exchange,
                new RequestWriter(form, dual, name(), clock),
                profile,
                name(),
                answersQueries,
                publications.desk(chain, new Information(exchange)::currentList));
    }

    private X500Name name() {
        return chain.issuing().getSubject();
    }
}
