package org.calink.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2EnvelopedKey of GM/T 0009-2012 7.4: the private key under a fresh SM4 key (ECB, 32 bytes, no padding), that SM4 key
 * as SM2Cipher to the holder's signing key.
 */
final class EnvelopedKey {

    private static final int COORDINATE = 32;

    private EnvelopedKey() {}

    static byte[] of(KeyPair made, SubjectPublicKeyInfo signingKey) {
        byte[] sessionKey = BouncyCastle.randomBytes(16);
        BigInteger secret = ((ECPrivateKey) made.getPrivate()).getD();
        SubjectPublicKeyInfo publicKey =
                SubjectPublicKeyInfo.getInstance(made.getPublic().getEncoded());
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new AlgorithmIdentifier(GMObjectIdentifiers.sms4_ecb));
        fields.add(sm2Cipher(sessionKey, signingKey));
        fields.add(new DERBitString(publicKey.getPublicKeyData().getBytes()));
        fields.add(new DERBitString(sm4(sessionKey, BigIntegers.asUnsignedByteArray(COORDINATE, secret))));
        return encoded(new DERSequence(fields));
    }

    /** SM2Cipher of GM/T 0009-2012 7.2, which is C1 C3 C2 as ASN.1. */
    private static DERSequence sm2Cipher(byte[] content, SubjectPublicKeyInfo key) {
        try {
            AsymmetricKeyParameter parameter = PublicKeyFactory.createKey(key);
            SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(true, new ParametersWithRandom(parameter, BouncyCastle.random()));
            byte[] raw = engine.processBlock(content, 0, content.length);
            int y = 1 + COORDINATE;
            int hash = y + COORDINATE;
            ASN1EncodableVector fields = new ASN1EncodableVector();
            fields.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1, y))));
            fields.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, y, hash))));
            fields.add(new DEROctetString(Arrays.copyOfRange(raw, hash, hash + COORDINATE)));
            fields.add(new DEROctetString(Arrays.copyOfRange(raw, hash + COORDINATE, raw.length)));
            return new DERSequence(fields);
        } catch (IOException | InvalidCipherTextException e) {
            throw new IllegalArgumentException("Not an SM2 key to envelope to", e);
        }
    }

    private static byte[] sm4(byte[] key, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", BouncyCastle.PROVIDER);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SM4 is missing", e);
        }
    }

    private static byte[] encoded(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
