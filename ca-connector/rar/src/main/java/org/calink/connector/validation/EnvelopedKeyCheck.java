package org.calink.connector.validation;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The private key of an encryption certificate as the key centre delivers it: SM2EnvelopedKey (GM/T 0009-2012 7.4). Only the
 * token can open it; from outside its form, its algorithm and that it names the certificate's key can be told.
 */
final class EnvelopedKeyCheck {

    private static final String SM4 = "1.2.156.10197.1.104";

    private EnvelopedKeyCheck() {}

    static Optional<String> finding(byte[] der, X509CertificateHolder certificate) {
        try {
            ASN1Sequence fields = ASN1Sequence.getInstance(der);
            String algorithm = AlgorithmIdentifier.getInstance(fields.getObjectAt(0))
                    .getAlgorithm()
                    .getId();
            ASN1Sequence sessionKey = ASN1Sequence.getInstance(fields.getObjectAt(1));
            byte[] publicKey = ASN1BitString.getInstance(fields.getObjectAt(2)).getOctets();
            byte[] encrypted = ASN1BitString.getInstance(fields.getObjectAt(3)).getOctets();
            if (!algorithm.equals(SM4) && !algorithm.equals(SM4 + ".1")) {
                return Optional.of("the enveloped key is not encrypted with SM4 in ECB mode but " + algorithm);
            }
            if (sessionKey.size() != 4 || fields.size() != 4 || encrypted.length % 16 != 0 || encrypted.length == 0) {
                return Optional.of("the enveloped key is not an SM2EnvelopedKey");
            }
            return Arrays.equals(
                            publicKey,
                            certificate
                                    .getSubjectPublicKeyInfo()
                                    .getPublicKeyData()
                                    .getOctets())
                    ? Optional.empty()
                    : Optional.of("the enveloped key is not the encryption certificate's");
        } catch (RuntimeException unreadable) {
            return Optional.of("the enveloped key cannot be read");
        }
    }
}
