package org.calink.connector.testca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.calink.connector.crypto.BouncyCastle;
import org.calink.connector.crypto.Signatures;

/** Keys and certificates for tests. */
public enum Keys {
    SM2("EC", "sm2p256v1", "SM3withSM2"),
    P256("EC", "secp256r1", "SHA256withECDSA"),
    RSA("RSA", "2048", "SHA256withRSA");

    private final String kind;
    private final String parameter;
    private final String signature;

    Keys(String kind, String parameter, String signature) {
        this.kind = kind;
        this.parameter = parameter;
        this.signature = signature;
    }

    public String signature() {
        return signature;
    }

    public KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, BouncyCastle.PROVIDER);
            if (kind.equals("RSA")) {
                generator.initialize(Integer.parseInt(parameter));
            } else {
                generator.initialize(new ECGenParameterSpec(parameter));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static SubjectPublicKeyInfo info(KeyPair pair) {
        return SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
    }

    /** A certificate that signs itself. */
    public X509CertificateHolder selfSigned(X500Name name, KeyPair pair) {
        return certificate(name, info(pair), name, pair, true, BigInteger.valueOf(System.nanoTime()));
    }

    public X509CertificateHolder certificate(
            X500Name subject,
            SubjectPublicKeyInfo key,
            X500Name issuer,
            KeyPair signer,
            boolean ca,
            BigInteger serial) {
        try {
            Instant now = Instant.now();
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                            issuer,
                            serial,
                            Date.from(now.minusSeconds(3600)),
                            Date.from(now.plusSeconds(86_400L * 3000)),
                            subject,
                            key)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(ca))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature))
                    .addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key));
            return builder.build(Signatures.signer(signature, signer.getPrivate()));
        } catch (GeneralSecurityException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
