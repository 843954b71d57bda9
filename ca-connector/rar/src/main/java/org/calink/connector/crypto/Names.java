package org.calink.connector.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Distinguished names as RFC 4514 text: the last component of the encoding comes first, {@code CN=…,O=…,C=CN}. */
public final class Names {

    private Names() {}

    /** @throws IllegalArgumentException when the text is no name */
    public static X500Name parse(String text) {
        return reversed(new X500Name(BCStyle.INSTANCE, text));
    }

    public static String text(X500Name name) {
        return BCStyle.INSTANCE.toString(reversed(name));
    }

    private static X500Name reversed(X500Name name) {
        List<RDN> parts = new ArrayList<>(List.of(name.getRDNs()));
        Collections.reverse(parts);
        return new X500Name(BCStyle.INSTANCE, parts.toArray(new RDN[0]));
    }
}
