package org.calink.connector.cmp;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * Who may sign an authority's answers: the certificates the administrator named, and those they issued for that purpose
 * (id-kp-cmcCA, RFC 9810 5.1.3.3). The certificates that travel with a message are outside its protection, therefore a
 * stranger among them spoils the message.
 */
final class TrustedSigners {

    private final List<X509CertificateHolder> named;
    private final Clock clock;

    TrustedSigners(List<X509CertificateHolder> named, Clock clock) {
        this.named = List.copyOf(named);
        this.clock = clock;
    }

    /** Who of those named and carried may sign. */
    List<X509CertificateHolder> among(List<X509CertificateHolder> carried) throws LinkException {
        requireNoStranger(carried);
        return Stream.concat(named.stream(), carried.stream().filter(this::mayAnswer))
                .toList();
    }

    void requireNoStranger(List<X509CertificateHolder> carried) throws LinkException {
        for (X509CertificateHolder certificate : carried) {
            if (!named.contains(certificate)
                    && named.stream().noneMatch(issuer -> Signatures.isSignedBy(certificate, issuer))) {
                throw new LinkException(Trouble.BAD_PROTECTION, "carries a certificate of strangers");
            }
        }
    }

    private boolean mayAnswer(X509CertificateHolder certificate) {
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_cmcCA)
                && certificate.isValidOn(Date.from(clock.instant()));
    }
}
