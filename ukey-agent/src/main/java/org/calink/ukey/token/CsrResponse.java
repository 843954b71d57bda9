package org.calink.ukey.token;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;

/**
 * A delivery in the form of GM/T 0092-2020 §8: {@code CSRResponse ::= SEQUENCE { signCertificate CertificateSet,
 * encryptedPrivateKey [0] SM2EnvelopedKey OPTIONAL, encryptCertificate [1] CertificateSet OPTIONAL }}. Tags may be implicit
 * or explicit, implementations do both; sets of certificates may be sequences.
 */
public final class CsrResponse {

    private static final int ENCRYPTED_PRIVATE_KEY = 0;
    private static final int ENCRYPT_CERTIFICATE = 1;

    private CsrResponse() {}

    public static Delivery read(byte[] der) {
        try {
            ASN1Sequence response = ASN1Sequence.getInstance(der);
            List<X509Certificate> chain = certificates(response.getObjectAt(0));
            byte[] envelope = null;
            List<X509Certificate> encryption = List.of();
            for (int i = 1; i < response.size(); i++) {
                ASN1TaggedObject part = ASN1TaggedObject.getInstance(response.getObjectAt(i));
                if (part.getTagNo() == ENCRYPTED_PRIVATE_KEY) {
                    envelope = envelope(part);
                } else if (part.getTagNo() == ENCRYPT_CERTIFICATE) {
                    encryption = certificates(set(part));
                }
            }
            return new Delivery(chain, envelope, encryption);
        } catch (IllegalArgumentException | IllegalStateException | IOException | GeneralSecurityException e) {
            throw new Refusal(Refusal.Reason.ENVELOPE_INVALID);
        }
    }

    /** A certificate, also with an SM2 key, which the JDK alone cannot read. */
    public static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", Crypto.PROVIDER);
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] envelope(ASN1TaggedObject part) throws IOException {
        ASN1Sequence inner = ASN1Sequence.getInstance(part, false);
        boolean explicit = inner.size() == 1;
        return (explicit ? (ASN1Object) inner.getObjectAt(0).toASN1Primitive() : inner).getEncoded("DER");
    }

    private static ASN1Encodable set(ASN1TaggedObject part) {
        ASN1Set inner = ASN1Set.getInstance(part, false);
        boolean explicit = inner.size() == 1 && inner.getObjectAt(0).toASN1Primitive() instanceof ASN1Set;
        return explicit ? inner.getObjectAt(0) : inner;
    }

    private static List<X509Certificate> certificates(ASN1Encodable set) throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        Iterable<ASN1Encodable> members =
                set.toASN1Primitive() instanceof ASN1Set asn1Set ? asn1Set : ASN1Sequence.getInstance(set);
        for (ASN1Encodable member : members) {
            certificates.add(certificate(member.toASN1Primitive().getEncoded("DER")));
        }
        return certificates;
    }
}
