package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** The certificates of the authority itself: root, issuing authority, OCSP responder, and its customer's RA. */
final class CaPapers {

    /** id-kp-cmcRA (RFC 6402 2.10): marks the certificate whose holder may ask on behalf of others. */
    static final KeyPurposeId REGISTRATION_AUTHORITY =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.28"));

    private static final int ROOT_YEARS = 20;
    private static final int ISSUING_YEARS = 15;
    private static final int SERVICE_YEARS = 5;

    private CaPapers() {}

    static IssuingCa authority(CaVendor vendor, KeyFamily family) {
        KeyPair rootKey = family.generate();
        Identity root = new Identity(family, rootKey.getPrivate(), null);
        X500Name rootName = vendor.rootName(family);
        root = signed(root, paper(rootName, rootName, rootKey, ROOT_YEARS), rootKey, forAuthority(1));

        KeyPair issuingKey = family.generate();
        X500Name name = vendor.issuingName(family);
        Identity issuing = signed(root, paper(rootName, name, issuingKey, ISSUING_YEARS), issuingKey, forAuthority(0));

        KeyPair ocspKey = family.generate();
        Identity ocsp =
                signed(issuing, paper(name, vendor.ocspName(family), ocspKey, SERVICE_YEARS), ocspKey, builder -> {
                    forService(builder, KeyPurposeId.id_kp_OCSPSigning);
                    builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
                });
        return new IssuingCa(family, root, issuing, ocsp);
    }

    static Identity registration(CaVendor vendor, IssuingCa ca) {
        KeyPair key = ca.family().generate();
        X500Name name = vendor.registrationName(ca.family());
        return signed(
                ca.issuing(),
                paper(ca.name(), name, key, SERVICE_YEARS),
                key,
                builder -> forService(builder, REGISTRATION_AUTHORITY));
    }

    private interface Content {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }

    private static Content forAuthority(int pathLength) {
        return builder -> {
            add(builder, Extension.basicConstraints, new BasicConstraints(pathLength));
            add(
                    builder,
                    Extension.keyUsage,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
        };
    }

    private static void forService(X509v3CertificateBuilder builder, KeyPurposeId purpose) throws IOException {
        add(builder, Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private static void add(X509v3CertificateBuilder builder, ASN1ObjectIdentifier oid, ASN1Encodable value)
            throws IOException {
        builder.addExtension(oid, true, value);
    }

    private static X509v3CertificateBuilder paper(X500Name issuer, X500Name subject, KeyPair key, int years) {
        Instant now = Instant.now();
        return new X509v3CertificateBuilder(
                issuer,
                new BigInteger(127, BouncyCastle.random()).setBit(126),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(Duration.ofDays(365L * years))),
                subject,
                info(key.getPublic()));
    }

    private static Identity signed(Identity signer, X509v3CertificateBuilder builder, KeyPair key, Content content) {
        try {
            content.addTo(builder);
            SubjectPublicKeyInfo own = info(key.getPublic());
            SubjectPublicKeyInfo issuer =
                    signer.certificate() == null ? own : signer.certificate().getSubjectPublicKeyInfo();
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    BouncyCastle.extensions().createSubjectKeyIdentifier(own));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    BouncyCastle.extensions().createAuthorityKeyIdentifier(issuer));
            return new Identity(signer.family(), key.getPrivate(), builder.build(signer.signer()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubjectPublicKeyInfo info(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded());
    }
}
