package org.calink.connector.crypto;

import java.io.OutputStream;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.io.SignerOutputStream;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;

/**
 * SM2 with SM3 on Bouncy Castle's own interface. Behind the JCA's, each signature makes the curve's points anew and with them the
 * tables that make a point quick; here they are made once, for the curve and for every key that is kept.
 */
final class Sm2 {

    static final String ALGORITHM = "SM3withSM2";

    private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));
    private static final AlgorithmIdentifier IDENTIFIER =
            new DefaultSignatureAlgorithmIdentifierFinder().find(ALGORITHM);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm2() {}

    static boolean isKey(SubjectPublicKeyInfo key) {
        return GMObjectIdentifiers.sm2p256v1.equals(key.getAlgorithm().getParameters());
    }

    /** @throws IllegalArgumentException when the key is not one of an elliptic curve */
    static ContentSigner signer(PrivateKey key) {
        if (!(key instanceof ECPrivateKey secret)) {
            throw new IllegalArgumentException(ALGORITHM + " does not go with a key of " + key.getAlgorithm());
        }
        return new Signing(new ParametersWithRandom(new ECPrivateKeyParameters(secret.getS(), CURVE), RANDOM));
    }

    /** @throws IllegalArgumentException when the point is not one of the curve */
    static ContentVerifierProvider verifier(SubjectPublicKeyInfo key) {
        return new Verifying(new ECPublicKeyParameters(
                CURVE.getCurve().decodePoint(key.getPublicKeyData().getBytes()), CURVE));
    }

    private static SM2Signer prepared(boolean signing, CipherParameters key) {
        SM2Signer signer = new SM2Signer();
        signer.init(signing, key);
        return signer;
    }

    /** One signature. */
    private static final class Signing implements ContentSigner {

        private final SM2Signer signer;

        Signing(CipherParameters key) {
            signer = prepared(true, key);
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return IDENTIFIER;
        }

        @Override
        public OutputStream getOutputStream() {
            return new SignerOutputStream(signer);
        }

        @Override
        public byte[] getSignature() {
            try {
                return signer.generateSignature();
            } catch (CryptoException broken) {
                throw new RuntimeOperatorException("SM2", broken);
            }
        }
    }

    /** Any number of verifications with one key. */
    private record Verifying(ECPublicKeyParameters key) implements ContentVerifierProvider {

        @Override
        public boolean hasAssociatedCertificate() {
            return false;
        }

        @Override
        public X509CertificateHolder getAssociatedCertificate() {
            return null;
        }

        @Override
        public ContentVerifier get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
            if (!GMObjectIdentifiers.sm2sign_with_sm3.equals(algorithm.getAlgorithm())) {
                throw new OperatorCreationException(algorithm.getAlgorithm() + " does not go with a key of SM2");
            }
            return new Verification(algorithm, prepared(false, key));
        }
    }

    /** One verification. */
    private record Verification(AlgorithmIdentifier algorithm, SM2Signer signer) implements ContentVerifier {

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return new SignerOutputStream(signer);
        }

        @Override
        public boolean verify(byte[] signature) {
            return signer.verifySignature(signature);
        }
    }
}
