package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/**
 * Makes certificates by the conventions of GM/T 0015: signing and encryption kept apart by a critical keyUsage, the
 * holder's identity in extensions under 1.2.156.10260.4, key identifiers, policy, and where status can be asked.
 */
final class CertificateMaker {

    /** The sandbox's own policy; an arc by UUID, so that it is nobody else's. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.318244379526144208817296353318240273861");

    private final CaAddresses addresses;

    CertificateMaker(CaAddresses addresses) {
        this.addresses = addresses;
    }

    X509CertificateHolder make(IssuingCa ca, Wish wish) {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                ca.name(),
                new BigInteger(127, BouncyCastle.random()).setBit(126),
                Date.from(wish.notBefore()),
                Date.from(wish.notAfter()),
                wish.subject(),
                wish.key());
        try {
            addKeys(builder, ca, wish);
            addPlaces(builder, ca.family());
            for (Extension extension : wish.extensions()) {
                builder.addExtension(extension);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build(ca.issuing().signer());
    }

    private static void addKeys(X509v3CertificateBuilder builder, IssuingCa ca, Wish wish) throws IOException {
        var ids = BouncyCastle.extensions();
        builder.addExtension(Extension.basicConstraints, false, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, wish.purpose().keyUsage());
        if (wish.purpose() == Purpose.SIGNING) {
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection
            }));
        }
        builder.addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(wish.key()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(ca.issuing().certificate().getSubjectPublicKeyInfo()));
        builder.addExtension(
                Extension.certificatePolicies, false, new CertificatePolicies(new PolicyInformation(POLICY)));
    }

    private void addPlaces(X509v3CertificateBuilder builder, KeyFamily family) throws IOException {
        DistributionPointName list = new DistributionPointName(new GeneralNames(uri(addresses.crl(family))));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(list, null, null)
        }));
        builder.addExtension(
                Extension.authorityInfoAccess, false, new AuthorityInformationAccess(new AccessDescription[] {
                    new AccessDescription(AccessDescription.id_ad_ocsp, uri(addresses.ocsp())),
                    new AccessDescription(AccessDescription.id_ad_caIssuers, uri(addresses.certificate(family)))
                }));
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }
}
