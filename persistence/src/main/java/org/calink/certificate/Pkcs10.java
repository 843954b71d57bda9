package org.calink.certificate;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.calink.kernel.Refused;

/**
 * A certification request (PKCS#10, RFC 2986) as a token makes it. Only its outline is read here, enough to know which
 * key it is about; signature and content are judged by the connector and the vendor.
 */
public final class Pkcs10 {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int MOST_BYTES = 6000;

    private final byte[] der;
    private final byte[] publicKey;

    private Pkcs10(byte[] der, byte[] publicKey) {
        this.der = der;
        this.publicKey = publicKey;
    }

    /** From base64, with or without the armour of RFC 7468; refuses {@link CertificateReason#REQUEST_FORM}. */
    public static Pkcs10 of(String base64) {
        String bare = base64 == null ? "" : base64.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            byte[] der = Base64.getDecoder().decode(bare);
            return new Pkcs10(der, publicKeyIn(der));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException malformed) {
            throw new Refused(CertificateReason.REQUEST_FORM);
        }
    }

    private static byte[] publicKeyIn(byte[] der) {
        if (der.length > MOST_BYTES) {
            throw new IllegalArgumentException("too long");
        }
        ByteBuffer request = element(ByteBuffer.wrap(der), SEQUENCE);
        ByteBuffer info = element(request, SEQUENCE);
        element(info, INTEGER);
        element(info, SEQUENCE);
        int start = info.arrayOffset() + info.position();
        element(info, SEQUENCE);
        return Arrays.copyOfRange(der, start, info.arrayOffset() + info.position());
    }

    /** The content of the next element of that tag; moves past it. */
    private static ByteBuffer element(ByteBuffer in, int tag) {
        if ((in.get() & 0xff) != tag) {
            throw new IllegalArgumentException("another element was expected");
        }
        int length = in.get() & 0xff;
        if (length > 0x80) {
            int bytes = length & 0x7f;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = Math.addExact(Math.multiplyExact(length, 256), in.get() & 0xff);
            }
        }
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("an element is longer than its surroundings");
        }
        ByteBuffer content = in.slice(in.position(), length);
        in.position(in.position() + length);
        return content;
    }

    /** SHA-256 of the subject public key, hexadecimal: what names the key in plans and logs. */
    public String keyHash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line of base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(der);
    }
}
