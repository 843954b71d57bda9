package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** The full revocation list of one issuing authority (RFC 5280 5), signed anew on every revocation and every hour. */
final class RevocationList {

    private static final Duration RENEWED = Duration.ofHours(1);
    private static final Duration VALID_FOR = Duration.ofHours(24);

    private final IssuingCa ca;
    private final IssuingBook issued;
    private final Clock clock;
    private X509CRLHolder current;
    private Instant signedAt = Instant.EPOCH;
    private long signedChanges = -1;

    RevocationList(IssuingCa ca, IssuingBook issued, Clock clock) {
        this.ca = ca;
        this.issued = issued;
        this.clock = clock;
    }

    /** The list as it is now. */
    synchronized X509CRLHolder current() {
        long changes = issued.changes();
        boolean old = signedAt.plus(RENEWED).isBefore(clock.instant());
        if (changes != signedChanges || old) {
            signedAt = clock.instant();
            current = sign(signedAt);
            signedChanges = changes;
        }
        return current;
    }

    private X509CRLHolder sign(Instant now) {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(ca.name(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(VALID_FOR)));
        try {
            for (BookedCertificate certificate : issued.revoked(ca.family())) {
                builder.addCRLEntry(certificate.serialNumber(), Date.from(certificate.revokedAt()), entry(certificate));
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    BouncyCastle.extensions()
                            .createAuthorityKeyIdentifier(
                                    ca.issuing().certificate().getSubjectPublicKeyInfo()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build(ca.issuing().signer());
    }

    private static Extensions entry(BookedCertificate certificate) throws IOException {
        ExtensionsGenerator details = new ExtensionsGenerator();
        if (certificate.reason() != null && certificate.reason() != CRLReason.unspecified) {
            details.addExtension(Extension.reasonCode, false, CRLReason.lookup(certificate.reason()));
        }
        if (certificate.invalidity() != null) {
            details.addExtension(
                    Extension.invalidityDate, false, new ASN1GeneralizedTime(Date.from(certificate.invalidity())));
        }
        return details.isEmpty() ? null : details.generate();
    }
}
