package org.calink.connector.crypto;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** A certificate whose key verifies again and again: it is read, and its tables made, once. */
public final class TrustedCertificate {

    private final X509CertificateHolder certificate;
    private final ContentVerifierProvider verifier;

    private TrustedCertificate(X509CertificateHolder certificate, ContentVerifierProvider verifier) {
        this.certificate = certificate;
        this.verifier = verifier;
    }

    /** @throws IllegalArgumentException when its key cannot be read */
    public static TrustedCertificate of(X509CertificateHolder certificate) {
        try {
            return new TrustedCertificate(certificate, Signatures.verifier(certificate.getSubjectPublicKeyInfo()));
        } catch (OperatorCreationException unreadable) {
            throw new IllegalArgumentException("the certificate's key cannot be read", unreadable);
        }
    }

    public X509CertificateHolder certificate() {
        return certificate;
    }

    public X500Name subject() {
        return certificate.getSubject();
    }

    public ContentVerifierProvider verifier() {
        return verifier;
    }

    /** Whether this certificate's key signed the other. */
    public boolean issued(X509CertificateHolder other) {
        try {
            return other.getIssuer().equals(subject()) && other.isSignatureValid(verifier);
        } catch (CertException | RuntimeException unreadable) {
            return false;
        }
    }
}
