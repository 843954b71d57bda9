package org.calink.sandbox.ca;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.crmf.PKMACBuilder;
import org.bouncycastle.cert.crmf.jcajce.JcePKMACValuesCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.PBEMacCalculatorProvider;
import org.bouncycastle.pkcs.jcajce.JcePBMac1CalculatorProviderBuilder;

/**
 * Proves who sent a message (RFC 9810 5.1.3): the customer's registration authority by its certificate or by the shared
 * secret (PBM and PBMAC1), or a holder by the certificate that this vendor issued to him.
 */
final class ProtectionCheck {

    private static final int MOST_ITERATIONS = 1_000_000;

    private final VendorKeys keys;
    private final IssuingBook issued;

    ProtectionCheck(VendorKeys keys, IssuingBook issued) {
        this.keys = keys;
        this.issued = issued;
    }

    Requester check(PKIMessage message, Instant now) throws CmpRefusal {
        GeneralPKIMessage general = new GeneralPKIMessage(message);
        if (!general.hasProtection() || message.getHeader().getProtectionAlg() == null) {
            throw refused("The message is not protected");
        }
        try {
            ProtectedPKIMessage guarded = new ProtectedPKIMessage(general);
            AlgorithmIdentifier algorithm = guarded.getProtectionAlgorithm();
            Optional<PBEMacCalculatorProvider> mac = macOf(algorithm.getAlgorithm());
            return mac.isPresent() ? byMac(guarded, algorithm, mac.get()) : bySignature(guarded, now);
        } catch (CMPException | OperatorCreationException | RuntimeException e) {
            throw refused("The protection cannot be checked");
        }
    }

    private static Optional<PBEMacCalculatorProvider> macOf(ASN1ObjectIdentifier algorithm) {
        if (CMPObjectIdentifiers.passwordBasedMac.equals(algorithm)) {
            JcePKMACValuesCalculator calculator = new JcePKMACValuesCalculator().setProvider(BouncyCastle.PROVIDER);
            return Optional.of(new PKMACBuilder(calculator, MOST_ITERATIONS));
        }
        if (PKCSObjectIdentifiers.id_PBMAC1.equals(algorithm)) {
            return Optional.of(new JcePBMac1CalculatorProviderBuilder()
                    .setProvider(BouncyCastle.PROVIDER)
                    .build());
        }
        return Optional.empty();
    }

    private Requester byMac(ProtectedPKIMessage message, AlgorithmIdentifier mac, PBEMacCalculatorProvider calculator)
            throws CMPException, CmpRefusal {
        byte[] reference = keys.macReference().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        boolean known = message.getHeader().getSenderKID() != null
                && Arrays.equals(reference, message.getHeader().getSenderKID().getOctets());
        if (!known || !message.verify(calculator, keys.macSecret().toCharArray())) {
            throw refused("The MAC does not fit");
        }
        return new Requester(
                Requester.Kind.SHARED_SECRET, keys.macReference(), keys.main().family(), mac, null);
    }

    private Requester bySignature(ProtectedPKIMessage message, Instant now)
            throws CMPException, OperatorCreationException, CmpRefusal {
        X509CertificateHolder signer = signer(message);
        if (!message.verify(BouncyCastle.verifier(signer.getSubjectPublicKeyInfo()))) {
            throw refused("The signature does not fit");
        }
        KeyFamily family = KeyFamily.of(signer.getSubjectPublicKeyInfo()).orElseThrow();
        boolean ours = keys.named(signer.getIssuer())
                .filter(ca -> BouncyCastle.signedBy(signer, ca.issuing().certificate()))
                .isPresent();
        if (!ours || !signer.isValidOn(Date.from(now))) {
            throw new CmpRefusal(PKIFailureInfo.signerNotTrusted, "The signer is not known here");
        }
        String name = signer.getSubject().toString();
        return isRegistrationAuthority(signer)
                ? new Requester(Requester.Kind.REGISTRATION_AUTHORITY, name, family, null, null)
                : new Requester(Requester.Kind.HOLDER, name, family, null, valid(signer));
    }

    /** The certificate in extraCerts whose subject is the sender of the message. */
    private static X509CertificateHolder signer(ProtectedPKIMessage message) throws CmpRefusal {
        GeneralName sender = message.getHeader().getSender();
        return Arrays.stream(message.getCertificates())
                .filter(certificate -> new GeneralName(certificate.getSubject()).equals(sender))
                .findFirst()
                .orElseThrow(() -> refused("The sender's certificate is not among extraCerts"));
    }

    private BookedCertificate valid(X509CertificateHolder signer) throws CmpRefusal {
        return issued.find(signer.getSerialNumber())
                .filter(booked -> booked.state() == CertificateState.VALID)
                .orElseThrow(
                        () -> new CmpRefusal(PKIFailureInfo.signerNotTrusted, "The signer's certificate is not valid"));
    }

    private static boolean isRegistrationAuthority(X509CertificateHolder certificate) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return usage != null && usage.hasKeyPurposeId(CaPapers.REGISTRATION_AUTHORITY);
    }

    private static CmpRefusal refused(String text) {
        return new CmpRefusal(PKIFailureInfo.badMessageCheck, text);
    }
}
