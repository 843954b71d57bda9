package org.calink.connector.cmp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.TrustedCertificate;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/**
 * Who may sign an authority's answers: the certificates the administrator named, and those they issued for that purpose
 * (id-kp-cmcCA, RFC 9810 5.1.3.3). The certificates that travel with a message are outside its protection, therefore a
 * stranger among them spoils the message.
 */
final class TrustedSigners {

    private static final int REMEMBERED = 16;

    private final List<TrustedCertificate> named;
    private final Clock clock;

    /** Certificates that came with earlier messages and are issued by those named. */
    private final Map<X509CertificateHolder, TrustedCertificate> issued =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<X509CertificateHolder, TrustedCertificate> eldest) {
                    return size() > REMEMBERED;
                }
            });

    TrustedSigners(List<TrustedCertificate> named, Clock clock) {
        this.named = List.copyOf(named);
        this.clock = clock;
    }

    /** Who of those named and carried may sign. */
    List<TrustedCertificate> among(List<X509CertificateHolder> carried) throws LinkException {
        List<TrustedCertificate> signers = new ArrayList<>(named);
        for (TrustedCertificate certificate : acquainted(carried)) {
            if (mayAnswer(certificate.certificate())) {
                signers.add(certificate);
            }
        }
        return signers;
    }

    /** Those carried that are not named; none may be a stranger's. */
    List<TrustedCertificate> acquainted(List<X509CertificateHolder> carried) throws LinkException {
        List<TrustedCertificate> acquainted = new ArrayList<>();
        for (X509CertificateHolder certificate : carried) {
            if (named.stream().noneMatch(own -> own.certificate().equals(certificate))) {
                acquainted.add(acquainted(certificate));
            }
        }
        return acquainted;
    }

    private TrustedCertificate acquainted(X509CertificateHolder certificate) throws LinkException {
        TrustedCertificate known = issued.get(certificate);
        if (known != null) {
            return known;
        }
        if (named.stream().noneMatch(issuer -> issuer.issued(certificate))) {
            throw new LinkException(Trouble.BAD_PROTECTION, "carries a certificate of strangers");
        }
        TrustedCertificate fresh = TrustedCertificate.of(certificate);
        issued.put(certificate, fresh);
        return fresh;
    }

    private boolean mayAnswer(X509CertificateHolder certificate) {
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_cmcCA)
                && certificate.isValidOn(Date.from(clock.instant()));
    }
}
