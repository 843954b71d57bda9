package org.calink.connector;

import java.util.Objects;
import java.util.Optional;

/**
 * An application for one certificate, or for a pair where the vendor issues pairs.
 *
 * @param reference the caller's own key, e.g. the number of the issuance; at most 100 characters. One reference stands for
 *     one certificate: a second reservation under it is refused while the first is open or in force
 * @param kind what it is for
 * @param subject the planned subject as RFC 4514 text, e.g. {@code CN=沈阳示例有限公司,O=沈阳示例有限公司,C=CN}; the
 *     certificate must carry exactly this name
 * @param holder written into the certificate's identity extensions
 * @param request PKCS#10 made by the token: proves the key, and its public key is the one the certificate must have
 * @param validityDays how long it shall be valid, in days from issue
 * @param profile the vendor's product, empty for the one the pool is configured with
 * @param replacedSerial serial (hexadecimal) of the certificate this one takes the place of; needed for a renewal
 */
public record CertificateApplication(
        String reference,
        Kind kind,
        String subject,
        HolderIdentity holder,
        Der request,
        int validityDays,
        Optional<String> profile,
        Optional<String> replacedSerial) {

    /** What a certificate is asked for. */
    public enum Kind {
        /** A holder's first certificate (新办). */
        NEW,
        /** Another certificate of a known holder with a new key: reissue, changed data, lost token (补办, 变更). */
        FURTHER,
        /** The successor of a certificate that is still valid (延期). */
        RENEWAL
    }

    public CertificateApplication {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(request, "request");
        require(
                reference != null && !reference.isBlank() && reference.length() <= 100,
                "a reference of 1 to 100 characters");
        require(subject != null && !subject.isBlank(), "a subject");
        require(validityDays >= 1 && validityDays <= 3660, "a validity of 1 to 3660 days");
        require(kind != Kind.RENEWAL || replacedSerial.isPresent(), "the serial of the certificate it renews");
    }

    /** An application for a holder's first certificate with the pool's own profile. */
    public static CertificateApplication first(
            String reference, String subject, HolderIdentity holder, Der request, int validityDays) {
        return new CertificateApplication(
                reference, Kind.NEW, subject, holder, request, validityDays, Optional.empty(), Optional.empty());
    }

    /** The same application for another of the vendor's products. */
    public CertificateApplication withProfile(String name) {
        return new CertificateApplication(
                reference, kind, subject, holder, request, validityDays, Optional.of(name), replacedSerial);
    }

    /** The same application as successor of, or in place of, a certificate of this authority. */
    public CertificateApplication replacing(Kind as, String serial) {
        return new CertificateApplication(
                reference, as, subject, holder, request, validityDays, profile, Optional.of(serial));
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new IllegalArgumentException("An application for a certificate needs " + what);
        }
    }
}
