package org.calink.sandbox.ca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;

/** Protects what is issued: pairs with an escrowed key, the holder's identity, validity, one key one holder. */
class IssuingTest extends CaTestCase {

    private static final ASN1ObjectIdentifier CREDIT_CODE = WishTerms.IDENTITY.branch("1.4");

    @Test
    void aPairIsIssuedTogetherAndTheKeyComesEnvelopedToTheSigningKey() throws Exception {
        KeyPair signing = KeyFamily.SM2.generate();
        PKIMessage answer = client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.pair("C=CN,CN=Pair", signing));
        List<X509CertificateHolder> pair = CmpClient.certificates(answer);
        assertEquals(
                usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
                KeyUsage.fromExtensions(pair.get(0).getExtensions()));
        assertEquals(
                usage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement),
                KeyUsage.fromExtensions(pair.get(1).getExtensions()));
        byte[] envelope = CmpClient.responses(answer).get(1).getRspInfo().getOctets();
        byte[] delivered = opened(envelope, signing);
        byte[] escrowed = authority.keyCentre().recover(pair.get(1).getSerialNumber());
        BigInteger secret = ((ECPrivateKeyParameters) PrivateKeyFactory.createKey(escrowed)).getD();
        assertArrayEquals(BigIntegers.asUnsignedByteArray(32, secret), delivered);

        BookedCertificate[] booked = booked();
        assertEquals(2, booked.length);
        assertEquals(
                PKIBody.TYPE_CONFIRM,
                client.ask(PKIBody.TYPE_CERT_CONFIRM, CmpClient.confirm(booked))
                        .getBody()
                        .getType());
        assertEquals(CertificateState.VALID, booked()[0].state());
        assertEquals(CertificateState.VALID, booked()[1].state());
    }

    @Test
    void theHoldersIdentityGoesIntoTheCertificate() throws Exception {
        ExtensionsGenerator identity = new ExtensionsGenerator();
        identity.addExtension(CREDIT_CODE, false, new DERPrintableString("91210100123456788H"));
        PKIMessage answer = client.ask(
                PKIBody.TYPE_CERT_REQ, CmpClient.single("C=CN,CN=Identity", KeyFamily.SM2.generate(), identity));
        X509CertificateHolder certificate = CmpClient.certificates(answer).get(0);
        assertEquals(
                new DERPrintableString("91210100123456788H"),
                certificate.getExtension(CREDIT_CODE).getParsedValue());
        assertTrue(certificate.getExtension(Extension.keyUsage).isCritical());
        for (ASN1ObjectIdentifier oid : List.of(
                Extension.authorityKeyIdentifier,
                Extension.subjectKeyIdentifier,
                Extension.certificatePolicies,
                Extension.cRLDistributionPoints,
                Extension.authorityInfoAccess)) {
            assertTrue(certificate.getExtension(oid) != null, "missing " + oid);
        }
    }

    @Test
    void pbmac1ProtectsBothWays() throws Exception {
        CmpClient byMac = CmpClient.byMac(authority);
        PKIMessage answer =
                byMac.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Mac", KeyFamily.SM2.generate(), null));
        assertEquals(PKIBody.TYPE_INIT_REP, answer.getBody().getType());
        assertEquals(1, CmpClient.certificates(answer).size());
    }

    @Test
    void aModifyingVendorSaysSo() throws Exception {
        authority.behave(Manner.plain().shorteningValidity(true));
        PKIMessage answer = request();
        assertEquals(
                PKIStatus.GRANTED_WITH_MODS,
                CmpClient.responses(answer).get(0).getStatus().getStatus().intValue());
    }

    @Test
    void aKeyBelongsToOneHolder() throws Exception {
        KeyPair key = KeyFamily.P256.generate();
        client.ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=First", key, null));
        PKIMessage answer = newClient().ask(PKIBody.TYPE_INIT_REQ, CmpClient.single("C=CN,CN=Second", key, null));
        assertEquals(PKIFailureInfo.duplicateCertReq, CmpClient.failInfo(answer));
    }

    private static KeyUsage usage(int bits) {
        return new KeyUsage(bits);
    }

    /** Opens an SM2EnvelopedKey as the holder of the signing key does. */
    private static byte[] opened(byte[] envelope, KeyPair signing) throws Exception {
        ASN1Sequence fields = ASN1Sequence.getInstance(envelope);
        ASN1Sequence cipher = ASN1Sequence.getInstance(fields.getObjectAt(1));
        byte[] raw = Arrays.concatenate(
                new byte[] {4},
                Arrays.concatenate(
                        BigIntegers.asUnsignedByteArray(32, number(cipher, 0)),
                        BigIntegers.asUnsignedByteArray(32, number(cipher, 1)),
                        ASN1OctetString.getInstance(cipher.getObjectAt(2)).getOctets(),
                        ASN1OctetString.getInstance(cipher.getObjectAt(3)).getOctets()));
        SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
        engine.init(false, PrivateKeyFactory.createKey(signing.getPrivate().getEncoded()));
        byte[] sessionKey = engine.processBlock(raw, 0, raw.length);
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", BouncyCastle.PROVIDER);
        sm4.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sessionKey, "SM4"));
        return sm4.doFinal(ASN1BitString.getInstance(fields.getObjectAt(3)).getBytes());
    }

    private static BigInteger number(ASN1Sequence sequence, int index) {
        return ASN1Integer.getInstance(sequence.getObjectAt(index)).getValue();
    }
}
