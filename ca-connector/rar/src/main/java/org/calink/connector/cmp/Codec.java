package org.calink.connector.cmp;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
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

    /**
     * What is read must be, written again, what was received to the last bit. The parser takes any class and nearly any number
     * for a tag whose place it knows and the protection is computed over what it read: without this the wire could differ
     * from the message that was protected.
     */
    private static PKIMessage parse(byte[] received) throws LinkException {
        try {
            PKIMessage message = PKIMessage.getInstance(received);
            if (message == null || !Arrays.equals(message.getEncoded(ASN1Encoding.DER), received)) {
                throw new LinkException(Trouble.MALFORMED, "not a CMP message in DER");
            }
            return message;
        } catch (IOException | RuntimeException unreadable) {
            throw new LinkException(Trouble.MALFORMED, "not a CMP message", unreadable);
        }
    }
}
