package org.calink.ukey.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the second key of a dual certificate: only the token that asked can open it, and only if it fits. */
class DualDeliveryTest {

    private static final byte[] SESSION_KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDualDeliveryIsWrittenWithImplicitAndWithExplicitTags(boolean explicit) throws Exception {
        Token token = new SoftTokens(folder).tokens().get(0);
        KeyRequest request = token.generate(pin(), KeyAlgorithm.SM2, "CN=某某公司,C=CN");
        KeyPair encryption = KeyAlgorithm.SM2.pair();
        byte[] response = response(request, encryption, encryption.getPublic(), explicit);

        token.store(pin(), request.keyId(), CsrResponse.read(response));

        List<TokenCertificate> held = token.certificates();
        assertEquals(TokenCertificate.Usage.SIGN, held.get(0).usage());
        assertEquals(TokenCertificate.Usage.ENCRYPT, held.get(1).usage());
        assertEquals(encryption.getPublic(), held.get(1).certificate().getPublicKey());
    }

    @Test
    void anEncryptionKeyThatDoesNotFitItsCertificateIsRefused() throws Exception {
        Token token = new SoftTokens(folder).tokens().get(0);
        KeyRequest request = token.generate(pin(), KeyAlgorithm.SM2, "CN=某某公司,C=CN");
        PublicKey foreign = KeyAlgorithm.SM2.pair().getPublic();
        Delivery delivery = CsrResponse.read(response(request, KeyAlgorithm.SM2.pair(), foreign, false));
        Refusal refusal = assertThrows(Refusal.class, () -> token.store(pin(), request.keyId(), delivery));
        assertEquals(Refusal.Reason.ENVELOPE_INVALID, refusal.reason());
    }

    @Test
    void anotherTokensCertificateIsRefused() throws Exception {
        SoftTokens tokens = new SoftTokens(folder);
        Token one = tokens.tokens().get(0);
        KeyRequest request = one.generate(pin(), KeyAlgorithm.SM2, "CN=甲,C=CN");
        X509Certificate foreign = certificate(KeyAlgorithm.SM2.pair().getPublic());
        Delivery delivery = new Delivery(List.of(foreign), null, List.of());
        Refusal refusal = assertThrows(Refusal.class, () -> one.store(pin(), request.keyId(), delivery));
        assertEquals(Refusal.Reason.CERTIFICATE_FOREIGN, refusal.reason());
    }

    private static char[] pin() {
        return "111111".toCharArray();
    }

    private static byte[] response(KeyRequest request, KeyPair encryption, PublicKey certified, boolean explicit)
            throws Exception {
        PublicKey signing = new JcaPKCS10CertificationRequest(new PKCS10CertificationRequest(request.pkcs10()))
                .setProvider(Crypto.PROVIDER)
                .getPublicKey();
        ASN1Encodable certificates =
                new DERSet(Certificate.getInstance(certificate(certified).getEncoded()));
        return new DERSequence(new ASN1Encodable[] {
                    new DERSet(Certificate.getInstance(certificate(signing).getEncoded())),
                    new DERTaggedObject(explicit, 0, envelope(encryption, signing)),
                    new DERTaggedObject(explicit, 1, certificates)
                })
                .getEncoded("DER");
    }

    private static DERSequence envelope(KeyPair encryption, PublicKey signing) throws Exception {
        byte[] secret = BigIntegers.asUnsignedByteArray(32, ((ECPrivateKey) encryption.getPrivate()).getS());
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", Crypto.PROVIDER);
        sm4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(SESSION_KEY, "SM4"));
        byte[] point = ((ECPublicKey) encryption.getPublic()).getQ().getEncoded(false);
        return new DERSequence(new ASN1Encodable[] {
            new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.104.1")),
            cipher(signing),
            new DERBitString(point),
            new DERBitString(sm4.doFinal(secret))
        });
    }

    private static DERSequence cipher(PublicKey signing) throws Exception {
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(true, new ParametersWithRandom(ECUtil.generatePublicKeyParameter(signing)));
        byte[] bytes = engine.processBlock(SESSION_KEY, 0, SESSION_KEY.length);
        return new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33))),
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(bytes, 33, 65))),
            new DEROctetString(Arrays.copyOfRange(bytes, 65, 97)),
            new DEROctetString(Arrays.copyOfRange(bytes, 97, bytes.length))
        });
    }

    private static X509Certificate certificate(PublicKey key) throws Exception {
        KeyPair authority = KeyAlgorithm.SM2.pair();
        X500Name name = new X500Name("CN=test");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                Date.from(Instant.now()),
                Date.from(Instant.now().plusSeconds(3600)),
                name,
                key);
        return new JcaX509CertificateConverter()
                .setProvider(Crypto.PROVIDER)
                .getCertificate(builder.build(new JcaContentSignerBuilder("SM3withSM2")
                        .setProvider(Crypto.PROVIDER)
                        .build(authority.getPrivate())));
    }
}
