package org.calink.connector.validation;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.crypto.Signatures;

/**
 * The authority's own certificates as the administrator named them.
 *
 * @param certificates issuing certificate first, then upwards
 */
public record Chain(List<X509CertificateHolder> certificates) {

    public Chain {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("the chain of the authority is empty");
        }
        for (int at = 0; at + 1 < certificates.size(); at++) {
            if (!Signatures.isSignedBy(certificates.get(at), certificates.get(at + 1))) {
                throw new IllegalArgumentException("certificate " + (at + 1) + " is not issued by certificate "
                        + (at + 2) + ": list the issuing certificate first, then upwards to the root");
            }
        }
    }

    public X509CertificateHolder issuing() {
        return certificates.get(0);
    }

    /** Signed by the issuing certificate and pointing to it. */
    boolean issued(X509CertificateHolder certificate) {
        return Signatures.isSignedBy(certificate, issuing()) && pointsHere(certificate);
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
