package org.calink.connector.validation;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.authority.Delivery;
import org.calink.connector.authority.Expectation;
import org.calink.connector.crypto.Names;

/**
 * Holds what an authority delivered against what was asked and against our profile (GB/T 20518, GM/T 0015): key, subject,
 * chain, validity, usages, extensions, and for a pair the enveloped key. An empty list of findings is the only yes.
 */
public final class ProfileCheck {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration ROUNDING = Duration.ofDays(1);

    private final Chain chain;
    private final Clock clock;

    public ProfileCheck(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    /** Every deviation in a sentence; never throws, for an unreadable certificate is a deviation too. */
    public List<String> findings(Delivery delivery, Expectation expected) {
        List<String> findings = new ArrayList<>();
        try {
            signing(delivery.signing(), expected, findings);
            pair(delivery, expected, findings);
        } catch (RuntimeException unreadable) {
            findings.add("the certificate cannot be read: " + unreadable.getMessage());
        }
        return findings;
    }

    private void signing(X509CertificateHolder certificate, Expectation expected, List<String> findings) {
        note(findings, sameKey(certificate, expected), "the certificate is for another key");
        KeyUsages usage = expected.dual() ? KeyUsages.SIGNING_OF_PAIR : KeyUsages.SINGLE;
        common(certificate, expected, usage, findings);
    }

    private void pair(Delivery delivery, Expectation expected, List<String> findings) {
        Optional<X509CertificateHolder> encryption = delivery.encryption();
        if (!expected.dual()) {
            note(findings, encryption.isEmpty(), "an encryption certificate came that nobody asked for");
            return;
        }
        if (encryption.isEmpty() || delivery.envelopedKey().isEmpty()) {
            findings.add("the encryption certificate or its enveloped key is missing");
            return;
        }
        common(encryption.get(), expected, KeyUsages.ENCRYPTION, findings);
        note(findings, !sameKey(encryption.get(), expected), "both certificates of the pair are for one key");
        EnvelopedKeyCheck.finding(delivery.envelopedKey().get(), encryption.get())
                .ifPresent(findings::add);
    }

    private void common(
            X509CertificateHolder certificate, Expectation expected, KeyUsages usage, List<String> findings) {
        note(
                findings,
                certificate.getSubject().equals(expected.subject()),
                "the certificate names " + Names.text(certificate.getSubject()));
        note(findings, chain.issued(certificate), "the certificate was not issued by the authority configured");
        note(findings, goodSerial(certificate.getSerialNumber()), "the serial number is not one of RFC 5280");
        note(
                findings,
                IdentityExtensions.in(certificate.getExtensions()).equals(expected.identity()),
                "the identity extensions are not those of the holder");
        note(findings, isEndEntity(certificate), "the certificate is one of an authority");
        usage.finding(certificate).ifPresent(findings::add);
        validity(certificate, expected, findings);
    }

    private void validity(X509CertificateHolder certificate, Expectation expected, List<String> findings) {
        Instant now = clock.instant();
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        note(findings, !from.isAfter(now.plus(SKEW)), "the certificate is valid only from " + from);
        note(
                findings,
                certificate.isValidOn(Date.from(now.plus(SKEW))),
                "the certificate is valid only until " + until);
        expected.notAfter().ifPresent(asked -> {
            long tenth = Duration.between(now, asked).dividedBy(10).toSeconds();
            boolean near = !until.isAfter(asked.plus(ROUNDING)) && !until.isBefore(asked.minusSeconds(tenth));
            note(findings, near, "the certificate is valid until " + until + " instead of " + asked);
        });
    }

    private static boolean sameKey(X509CertificateHolder certificate, Expectation expected) {
        try {
            return Arrays.equals(
                    certificate.getSubjectPublicKeyInfo().getEncoded("DER"),
                    expected.key().getEncoded("DER"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isEndEntity(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints == null || !constraints.isCA();
    }

    private static boolean goodSerial(BigInteger serial) {
        return serial.signum() > 0 && serial.bitLength() <= 160;
    }

    private static void note(List<String> findings, boolean held, String otherwise) {
        if (!held) {
            findings.add(otherwise);
        }
    }
}
