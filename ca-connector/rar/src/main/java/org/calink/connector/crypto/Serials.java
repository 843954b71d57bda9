package org.calink.connector.crypto;

import java.math.BigInteger;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Integer;

/** Serial numbers: integers on the wire, upper-case hexadecimal everywhere else. */
public final class Serials {

    private Serials() {}

    public static String text(BigInteger serial) {
        return serial.toString(16).toUpperCase(Locale.ROOT);
    }

    public static BigInteger value(String serial) {
        return new BigInteger(serial, 16);
    }

    public static ASN1Integer number(String serial) {
        return new ASN1Integer(value(serial));
    }
}
