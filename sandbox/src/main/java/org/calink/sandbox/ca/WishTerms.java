package org.calink.sandbox.ca;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.crmf.OptionalValidity;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;

/** What the authority grants of a wish's content: subject, key, validity and extensions. */
final class WishTerms {

    /** Identity extensions of GM/T 0015 (resident identity, social insurance, unified social credit code). */
    static final ASN1ObjectIdentifier IDENTITY = new ASN1ObjectIdentifier("1.2.156.10260.4");

    private static final Duration USUAL = Duration.ofDays(365);
    private static final Duration LONGEST = Duration.ofDays(5 * 366L + 1);
    private static final Duration BACKDATED = Duration.ofMinutes(5);
    private static final Duration FURTHEST_BACK = Duration.ofDays(1);

    private WishTerms() {}

    static Wish granted(
            int requestId,
            X500Name subject,
            SubjectPublicKeyInfo key,
            OptionalValidity validity,
            Extensions extensions,
            Instant now)
            throws CmpRefusal {
        checkSubject(subject);
        checkKey(key);
        Instant earliest = now.minus(FURTHEST_BACK);
        Instant usualStart = now.minus(BACKDATED);
        Instant wishedStart = start(validity, usualStart);
        Instant notBefore = wishedStart.isBefore(earliest) ? usualStart : wishedStart;
        Instant notAfter = end(validity, notBefore.plus(USUAL));
        if (!notAfter.isAfter(now) || !notAfter.isAfter(notBefore)) {
            throw badTemplate("The validity has no length");
        }
        if (Duration.between(notBefore, notAfter).compareTo(LONGEST) > 0) {
            throw badTemplate("The validity is longer than five years");
        }
        List<Extension> kept = kept(extensions);
        boolean changed = !notBefore.equals(wishedStart) || kept.size() < count(extensions);
        Purpose purpose = key == null ? Purpose.ENCRYPTION : Purpose.SIGNING;
        return new Wish(requestId, subject, key, purpose, notBefore, notAfter, kept, changed);
    }

    private static void checkSubject(X500Name subject) throws CmpRefusal {
        if (subject == null || subject.getRDNs(BCStyle.CN).length == 0) {
            throw badTemplate("The subject needs a common name");
        }
    }

    private static void checkKey(SubjectPublicKeyInfo key) throws CmpRefusal {
        if (key != null && KeyFamily.of(key).isEmpty()) {
            throw new CmpRefusal(PKIFailureInfo.badAlg, "Only SM2, P-256 and RSA keys from 2048 bits are certified");
        }
    }

    private static Instant start(OptionalValidity validity, Instant usual) throws CmpRefusal {
        return validity == null ? usual : at(validity.getNotBefore(), usual);
    }

    private static Instant end(OptionalValidity validity, Instant usual) throws CmpRefusal {
        return validity == null ? usual : at(validity.getNotAfter(), usual);
    }

    private static Instant at(Time time, Instant usual) throws CmpRefusal {
        try {
            Date date = time == null ? null : time.getDate();
            return date == null ? usual : date.toInstant();
        } catch (IllegalStateException e) {
            throw badTemplate("The validity cannot be read");
        }
    }

    /** The identity extensions and the alternative names go in; the rest is the authority's own affair. */
    private static List<Extension> kept(Extensions wished) {
        List<Extension> kept = new ArrayList<>();
        if (wished != null) {
            Arrays.stream(wished.getExtensionOIDs())
                    .filter(oid -> oid.on(IDENTITY) || oid.equals(Extension.subjectAlternativeName))
                    .forEach(oid -> kept.add(wished.getExtension(oid)));
        }
        return kept;
    }

    private static int count(Extensions extensions) {
        return extensions == null ? 0 : extensions.getExtensionOIDs().length;
    }

    private static CmpRefusal badTemplate(String text) {
        return new CmpRefusal(PKIFailureInfo.badCertTemplate, text);
    }
}
