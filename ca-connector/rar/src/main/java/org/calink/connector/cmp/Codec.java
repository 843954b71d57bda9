package org.calink.connector.cmp;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;

/** Reads messages from the wire: one complete, protected message in DER and nothing besides, or an error of the named kind. */
final class Codec {

    private Codec() {}

    static ProtectedPKIMessage decode(byte[] received) throws LinkException {
        PKIMessage message = parse(received);
        GeneralPKIMessage general = new GeneralPKIMessage(message);
        if (!general.hasProtection()) {
            throw new LinkException(Trouble.BAD_PROTECTION, "the answer is not protected");
        }
        return new ProtectedPKIMessage(general);
    }

    /** Reading back what we wrote ourselves. */
    static PKIMessage own(byte[] der) {
        return PKIMessage.getInstance(der);
    }

    static byte[] encode(ProtectedPKIMessage message) {
        try {
            return message.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("a message could not be encoded", impossible);
        }
    }

    private static PKIMessage parse(byte[] received) throws LinkException {
        try {
            ASN1Primitive primitive = ASN1Primitive.fromByteArray(received);
            if (primitive == null || !Arrays.equals(primitive.getEncoded(ASN1Encoding.DER), received)) {
                throw new LinkException(Trouble.MALFORMED, "not DER");
            }
            return PKIMessage.getInstance(primitive);
        } catch (IOException | RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "not a CMP message", unreadable);
        }
    }
}
