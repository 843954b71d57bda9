package org.calink.sandbox.ca;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Who stands behind a message, proved by its protection.
 *
 * @param family in which the answer is signed
 * @param mac the MAC algorithm of the request, null when it was signed
 * @param own the certificate of a holder who speaks for himself, null otherwise
 */
record Requester(Kind kind, String name, KeyFamily family, AlgorithmIdentifier mac, BookedCertificate own) {

    enum Kind {
        REGISTRATION_AUTHORITY,
        SHARED_SECRET,
        HOLDER,
        /** The protection did not hold: only an error can be said. */
        UNKNOWN
    }

    static Requester unknown(KeyFamily family) {
        return new Requester(Kind.UNKNOWN, "", family, null, null);
    }

    /** May ask for others and vouch for their proof of possession. */
    boolean trusted() {
        return kind == Kind.REGISTRATION_AUTHORITY || kind == Kind.SHARED_SECRET;
    }
}
