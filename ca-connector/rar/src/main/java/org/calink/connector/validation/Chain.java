package org.calink.connector.validation;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.TrustedCertificate;

/** The authority's own certificates as the administrator named them. */
public final class Chain {

    private final List<TrustedCertificate> trusted;

    /**
     * @param certificates issuing certificate first, then upwards
     * @throws IllegalArgumentException with a sentence for the administrator
     */
    public Chain(List<X509CertificateHolder> certificates) {
        trusted = certificates.stream().map(TrustedCertificate::of).toList();
        if (trusted.isEmpty()) {
            throw new IllegalArgumentException("the chain of the authority is empty");
        }
        for (int at = 0; at + 1 < trusted.size(); at++) {
            if (!trusted.get(at + 1).issued(certificates.get(at))) {
                throw new IllegalArgumentException("certificate " + (at + 1) + " is not issued by certificate "
                        + (at + 2) + ": list the issuing certificate first, then upwards to the root");
            }
        }
    }

    /** Issuing certificate first, then upwards. */
    public List<X509CertificateHolder> certificates() {
        return trusted.stream().map(TrustedCertificate::certificate).toList();
    }

    /** The same, to verify with. */
    public List<TrustedCertificate> trusted() {
        return trusted;
    }

    public X509CertificateHolder issuing() {
        return issuer().certificate();
    }

    TrustedCertificate issuer() {
        return trusted.get(0);
    }

    /** Signed by the issuing certificate and pointing to it. */
    boolean issued(X509CertificateHolder certificate) {
        return issuer().issued(certificate) && pointsHere(certificate);
    }

    private boolean pointsHere(X509CertificateHolder certificate) {
        AuthorityKeyIdentifier theirs = AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions());
        SubjectKeyIdentifier ours =
                SubjectKeyIdentifier.fromExtensions(issuing().getExtensions());
        return theirs == null
                || ours == null
                || theirs.getKeyIdentifierOctets() == null
                || Arrays.equals(theirs.getKeyIdentifierOctets(), ours.getKeyIdentifier());
    }
}
