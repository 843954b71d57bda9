package org.calink.connector.cmp;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.calink.connector.link.LinkException;

/** How messages are protected in both directions (RFC 9810 5.1.3). */
public interface Protection {

    /** The name we send under. */
    GeneralName sender();

    /** Which key or secret we use. */
    byte[] senderKeyId();

    ProtectedPKIMessage protect(ProtectedPKIMessageBuilder message);

    /** Accepts only an answer that the authority itself protected the same way. */
    void verify(ProtectedPKIMessage answer) throws LinkException;
}
