package org.calink.sandbox.ca;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The three kinds of key an authority certifies: SM2 (GM/T 0003, signed with SM3), RSA and NIST P-256.
 * Every family has an issuing authority of its own, so that a chain never mixes algorithms.
 */
public enum KeyFamily {
    SM2("EC", new ECGenParameterSpec("sm2p256v1"), "SM3WITHSM2", "SM3"),
    RSA("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "SHA256WITHRSA", "SHA-256"),
    P256("EC", new ECGenParameterSpec("P-256"), "SHA256WITHECDSA", "SHA-256");

    /** Shorter RSA keys are refused. */
    static final int LEAST_RSA_BITS = 2048;

    private final String keyAlgorithm;
    private final AlgorithmParameterSpec parameters;
    private final String signatureAlgorithm;
    private final String digestAlgorithm;

    KeyFamily(String keyAlgorithm, AlgorithmParameterSpec parameters, String signatureAlgorithm, String digest) {
        this.keyAlgorithm = keyAlgorithm;
        this.parameters = parameters;
        this.signatureAlgorithm = signatureAlgorithm;
        this.digestAlgorithm = digest;
    }

    /** The name in file names and addresses: {@code sm2}, {@code rsa}, {@code p256}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new key pair; RSA by the JDK, which is several times faster at it. */
    public KeyPair generate() {
        try {
            KeyPairGenerator generator = this == RSA
                    ? KeyPairGenerator.getInstance(keyAlgorithm)
                    : KeyPairGenerator.getInstance(keyAlgorithm, BouncyCastle.PROVIDER);
            generator.initialize(parameters, BouncyCastle.random());
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("No key generator for " + this, e);
        }
    }

    /** Signs with this family's algorithm; SM2 with the default entity id of GM/T 0009 chapter 10. */
    public ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(signatureAlgorithm)
                    .setProvider(BouncyCastle.PROVIDER)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("A key of family " + this + " does not sign", e);
        }
    }

    /** The digest of this family's signatures, which is also the hash of a certificate in certConf (RFC 9810 5.3.18). */
    byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance(digestAlgorithm, BouncyCastle.PROVIDER)
                    .digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(digestAlgorithm + " is missing", e);
        }
    }

    static Optional<KeyFamily> ofPath(String path) {
        return Arrays.stream(values())
                .filter(family -> family.path().equals(path))
                .findFirst();
    }

    /** The family of a public key, empty for a key that no authority here certifies. */
    static Optional<KeyFamily> of(SubjectPublicKeyInfo key) {
        AlgorithmIdentifier algorithm = key.getAlgorithm();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm.getAlgorithm())) {
            return longEnough(key) ? Optional.of(RSA) : Optional.empty();
        }
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm.getAlgorithm())
                || !(algorithm.getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return Optional.empty();
        }
        if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
            return Optional.of(SM2);
        }
        return SECObjectIdentifiers.secp256r1.equals(curve) ? Optional.of(P256) : Optional.empty();
    }

    private static boolean longEnough(SubjectPublicKeyInfo key) {
        try {
            return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength() >= LEAST_RSA_BITS;
        } catch (java.io.IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
