package org.calink.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the vendor signed, as it was checked by the connector and as the token imports it. Binary parts are base64 of DER.
 */
@Embeddable
public class IssuedContent {

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(nullable = false, updatable = false)
    private String issuer;

    @Column(name = "not_before", nullable = false, updatable = false)
    private Instant notBefore;

    @Column(name = "not_after", nullable = false, updatable = false)
    private Instant notAfter;

    @Column(name = "signing_certificate", nullable = false, updatable = false)
    private String signingCertificate;

    /** Certificates of the authorities, issuing one first, each base64, separated by blanks. */
    @Column(nullable = false, updatable = false)
    private String chain;

    @Column(name = "encryption_serial", updatable = false)
    private String encryptionSerial;

    @Column(name = "encryption_certificate", updatable = false)
    private String encryptionCertificate;

    @Column(name = "csr_response", updatable = false)
    private String csrResponse;

    protected IssuedContent() {}

    public IssuedContent(
            String subject,
            String issuer,
            Instant notBefore,
            Instant notAfter,
            String signingCertificate,
            String chain) {
        this.subject = subject;
        this.issuer = issuer;
        this.notBefore = notBefore;
        this.notAfter = notAfter;
        this.signingCertificate = signingCertificate;
        this.chain = chain;
    }

    /** The same with the second certificate of a pair and the form (GM/T 0092 CSRResponse) in which a token takes both. */
    public IssuedContent withEncryption(String serial, String certificate, String response) {
        this.encryptionSerial = serial;
        this.encryptionCertificate = certificate;
        this.csrResponse = response;
        return this;
    }

    public String getSubject() {
        return subject;
    }

    public String getIssuer() {
        return issuer;
    }

    public Instant getNotBefore() {
        return notBefore;
    }

    public Instant getNotAfter() {
        return notAfter;
    }

    public String getSigningCertificate() {
        return signingCertificate;
    }

    public String getChain() {
        return chain;
    }

    /** Null where the vendor issues single certificates. */
    public String getEncryptionSerial() {
        return encryptionSerial;
    }

    public String getEncryptionCertificate() {
        return encryptionCertificate;
    }

    public String getCsrResponse() {
        return csrResponse;
    }
}
