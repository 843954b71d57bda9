package org.calink.connector.validation;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.Der;

/**
 * The form in which a token imports a pair: {@code CSRResponse} of GM/T 0092-2020 chapter 8, the enveloped key under an
 * explicit tag 0, the encryption certificate under an implicit tag 1, as open implementations read it.
 */
public final class TokenResponse {

    private TokenResponse() {}

    public static Der of(X509CertificateHolder signing, X509CertificateHolder encryption, byte[] envelopedKey) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new DERSet(signing.toASN1Structure()));
        fields.add(new DERTaggedObject(true, 0, ASN1Sequence.getInstance(envelopedKey)));
        fields.add(new DERTaggedObject(false, 1, new DERSet(encryption.toASN1Structure())));
        try {
            return Der.of(new DERSequence(fields).getEncoded(ASN1Encoding.DER));
        } catch (IOException impossible) {
            throw new IllegalStateException("a token response could not be encoded", impossible);
        }
    }
}
