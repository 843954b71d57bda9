package org.calink.connector;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Base64;

/** Bytes in distinguished encoding (X.690 DER): a certificate, a request, a key envelope. Immutable, equal by content. */
public final class Der implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies the bytes; what they encode is checked by whoever reads them. */
    public static Der of(byte[] bytes) {
        return new Der(bytes.clone());
    }

    public static Der ofBase64(String base64) {
        return new Der(Base64.getMimeDecoder().decode(base64));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** One line of base64 without armour. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The armoured form programs exchange, e.g. {@code pem("CERTIFICATE")} (RFC 7468). */
    public String pem(String label) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Der that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "DER, " + bytes.length + " bytes";
    }
}
