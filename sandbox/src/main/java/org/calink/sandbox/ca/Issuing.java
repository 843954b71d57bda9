package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** Issues the certificates of one message, enters them in the book and words the responses. */
final class Issuing {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration LONG_ENOUGH_TO_SHORTEN = Duration.ofDays(30);
    private static final X500Name SOMEBODY_ELSE = new X500Name("C=CN,O=Somebody Else,CN=Somebody Else");

    private final CaParts parts;
    private final Exchange exchange;

    Issuing(CaParts parts, Exchange exchange) {
        this.parts = parts;
        this.exchange = exchange;
    }

    /** A certificate for the key of the request. */
    CertResponse plain(Wish wish) {
        Wish granted = granted(wish);
        return response(granted, enter(granted), null);
    }

    /** An encryption certificate: the key centre makes and keeps the key, and envelopes it to the signing key. */
    CertResponse escrowed(Wish wish, SubjectPublicKeyInfo signingKey) {
        KeyPair made = parts.keyCentre().makeKey();
        Wish withKey = granted(
                wish.with(SubjectPublicKeyInfo.getInstance(made.getPublic().getEncoded())));
        X509CertificateHolder certificate = enter(withKey);
        parts.keyCentre().keep(certificate.getSerialNumber(), made.getPrivate(), exchange.now());
        return response(withKey, certificate, parts.keyCentre().envelope(made, signingKey));
    }

    /** The wish as this authority grants it, with its quirk and the faults of this message. */
    private Wish granted(Wish wish) {
        Wish granted = parts.manner().shortensValidity() ? shortened(wish) : wish;
        if (exchange.meets(CaFault.OTHER_SUBJECT)) {
            granted = granted.with(SOMEBODY_ELSE);
        }
        if (exchange.meets(CaFault.OTHER_KEY)) {
            KeyPair other = KeyFamily.of(wish.key()).orElseThrow().generate();
            granted = granted.with(
                    SubjectPublicKeyInfo.getInstance(other.getPublic().getEncoded()));
        }
        if (exchange.meets(CaFault.CLOCK_SKEW)) {
            granted = granted.beginning(exchange.clock());
        }
        return granted;
    }

    private static Wish shortened(Wish wish) {
        if (Duration.between(wish.notBefore(), wish.notAfter()).compareTo(LONG_ENOUGH_TO_SHORTEN) < 0) {
            return wish;
        }
        Instant midnight =
                wish.notAfter().atZone(CHINA).with(LocalTime.MIDNIGHT).toInstant();
        return wish.ending(midnight.equals(wish.notAfter()) ? midnight.minus(Duration.ofDays(1)) : midnight);
    }

    private X509CertificateHolder enter(Wish wish) {
        KeyFamily family = KeyFamily.of(wish.key()).orElseThrow();
        X509CertificateHolder certificate = parts.maker().make(parts.keys().authority(family), wish);
        parts.issued()
                .enter(new BookedCertificate(
                        0,
                        BookedCertificate.hex(certificate.getSerialNumber()),
                        family,
                        wish.purpose(),
                        wish.subject().toString(),
                        CertificateState.PENDING_CONFIRMATION,
                        exchange.transactionId(),
                        wish.requestId(),
                        exchange.profile(),
                        exchange.requester().name(),
                        exchange.now(),
                        exchange.now(),
                        exchange.now().plus(parts.manner().confirmWait()),
                        null,
                        null,
                        null,
                        Enrolment.hash(wish.key()),
                        encoded(certificate)));
        return certificate;
    }

    private static CertResponse response(Wish wish, X509CertificateHolder certificate, byte[] envelopedKey) {
        PKIStatus status = wish.changed() ? PKIStatus.grantedWithMods : PKIStatus.granted;
        CertOrEncCert content = new CertOrEncCert(new CMPCertificate(certificate.toASN1Structure()));
        return new CertResponse(
                new ASN1Integer(wish.requestId()),
                new PKIStatusInfo(status),
                new CertifiedKeyPair(content),
                envelopedKey == null ? null : new DEROctetString(envelopedKey));
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
