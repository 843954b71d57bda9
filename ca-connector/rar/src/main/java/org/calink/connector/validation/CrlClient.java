package org.calink.connector.validation;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.Source;
import org.calink.connector.CertificateStatus.State;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Reads an authority's revocation list (RFC 5280 5): complete, signed by the authority, not outdated. */
public final class CrlClient implements StatusDesk.Publication {

    /** Where a list comes from. */
    @FunctionalInterface
    public interface ListSource {

        /** The list in DER, not yet looked at. */
        byte[] fetch() throws LinkException;
    }

    private final ListSource source;
    private final TrustedCertificate issuer;
    private final Freshness freshness;

    CrlClient(ListSource source, TrustedCertificate issuer, Duration tolerance, Clock clock) {
        this.source = source;
        this.issuer = issuer;
        this.freshness = new Freshness(tolerance, clock);
    }

    @Override
    public CertificateStatus of(String serial) throws LinkException {
        X509CRLHolder list = read(source.fetch());
        X509CRLEntryHolder entry = list.getRevokedCertificate(new BigInteger(serial, 16));
        Optional<Instant> since = Optional.of(list.getThisUpdate().toInstant());
        Optional<Instant> until = Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant);
        if (entry == null) {
            return new CertificateStatus(
                    serial, State.GOOD, Source.CRL, since, until, Optional.empty(), Optional.empty(), "");
        }
        int reason = reason(entry);
        return new CertificateStatus(
                serial,
                reason == CRLReason.certificateHold ? State.SUSPENDED : State.REVOKED,
                Source.CRL,
                since,
                until,
                Optional.of(entry.getRevocationDate().toInstant()),
                Optional.of(Reasons.name(reason)),
                "");
    }

    private X509CRLHolder read(byte[] der) throws LinkException {
        try {
            X509CRLHolder list = new X509CRLHolder(der);
            boolean complete = list.getExtension(Extension.deltaCRLIndicator) == null;
            if (!complete || !list.getIssuer().equals(issuer.subject()) || !list.isSignatureValid(issuer.verifier())) {
                throw new LinkException(Trouble.BAD_PROTECTION, "CRL");
            }
            freshness.require(list.getThisUpdate(), list.getNextUpdate());
            return list;
        } catch (IOException | CertException | RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "CRL", unreadable);
        }
    }

    private static int reason(X509CRLEntryHolder entry) {
        Extension reason = entry.getExtension(Extension.reasonCode);
        return reason == null
                ? CRLReason.unspecified
                : ASN1Enumerated.getInstance(reason.getParsedValue()).getValue().intValue();
    }
}
