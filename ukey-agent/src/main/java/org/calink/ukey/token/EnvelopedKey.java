package org.calink.ukey.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.jce.spec.ECNamedCurveSpec;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * The encryption key that the key centre made, enveloped to the signing key (SM2EnvelopedKey, GM/T 0009-2012 §7):
 * {@code SEQUENCE { symAlgID, symEncryptedKey SM2Cipher, Sm2PublicKey BIT STRING, Sm2EncryptedPrivateKey BIT STRING }}, the
 * private key under SM4-ECB without padding.
 */
final class EnvelopedKey {

    private static final ASN1ObjectIdentifier SM4 = new ASN1ObjectIdentifier("1.2.156.10197.1.104");
    private static final ASN1ObjectIdentifier SM4_ECB = SM4.branch("1");
    private static final int FIELD_BYTES = 32;
    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN =
            new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());

    private final ASN1Sequence der;

    EnvelopedKey(byte[] der) {
        this.der = ASN1Sequence.getInstance(der);
    }

    /** The encryption key, proved to belong to the enveloped public key. */
    PrivateKey open(PrivateKey signingKey) {
        try {
            ASN1ObjectIdentifier cipher =
                    AlgorithmIdentifier.getInstance(der.getObjectAt(0)).getAlgorithm();
            if (!cipher.equals(SM4) && !cipher.equals(SM4_ECB)) {
                throw new Refusal(Refusal.Reason.ENVELOPE_INVALID);
            }
            byte[] sessionKey = sessionKey((ECPrivateKey) signingKey, ASN1Sequence.getInstance(der.getObjectAt(1)));
            BigInteger secret = secret(sessionKey, bits(der.getObjectAt(3)));
            ECPoint point = CURVE.getG().multiply(secret).normalize();
            if (!Arrays.equals(point.getEncoded(false), bits(der.getObjectAt(2)))) {
                throw new Refusal(Refusal.Reason.ENVELOPE_INVALID);
            }
            return key(secret);
        } catch (InvalidCipherTextException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Reason.ENVELOPE_INVALID);
        }
    }

    private static byte[] sessionKey(ECPrivateKey signingKey, ASN1Sequence sm2Cipher)
            throws InvalidCipherTextException {
        BigInteger x = ASN1Integer.getInstance(sm2Cipher.getObjectAt(0)).getPositiveValue();
        BigInteger y = ASN1Integer.getInstance(sm2Cipher.getObjectAt(1)).getPositiveValue();
        byte[] point = CURVE.getCurve().createPoint(x, y).getEncoded(false);
        byte[] hash = ASN1OctetString.getInstance(sm2Cipher.getObjectAt(2)).getOctets();
        byte[] text = ASN1OctetString.getInstance(sm2Cipher.getObjectAt(3)).getOctets();
        byte[] input = Arrays.copyOf(point, point.length + hash.length + text.length);
        System.arraycopy(hash, 0, input, point.length, hash.length);
        System.arraycopy(text, 0, input, point.length + hash.length, text.length);
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, new ECPrivateKeyParameters(signingKey.getS(), DOMAIN));
        return engine.processBlock(input, 0, input.length);
    }

    /** Key centres that follow the SKF structure put 32 zero bytes before the key. */
    private static BigInteger secret(byte[] sessionKey, byte[] encrypted) throws GeneralSecurityException {
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", Crypto.PROVIDER);
        sm4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sessionKey, "SM4"));
        byte[] plain = sm4.doFinal(encrypted);
        return BigIntegers.fromUnsignedByteArray(plain, plain.length - FIELD_BYTES, FIELD_BYTES);
    }

    private static PrivateKey key(BigInteger secret) throws GeneralSecurityException {
        ECNamedCurveSpec spec = new ECNamedCurveSpec("sm2p256v1", CURVE.getCurve(), CURVE.getG(), CURVE.getN());
        return KeyFactory.getInstance("EC", Crypto.PROVIDER).generatePrivate(new ECPrivateKeySpec(secret, spec));
    }

    private static byte[] bits(ASN1Encodable bitString) {
        return ASN1BitString.getInstance(bitString).getOctets();
    }
}
