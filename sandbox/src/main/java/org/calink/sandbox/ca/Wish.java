package org.calink.sandbox.ca;

import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * One certificate that a message asks for, after its checks.
 *
 * @param requestId certReqId; -1 for PKCS#10
 * @param key null when the key centre shall make it
 * @param extensions those of the wish that go into the certificate
 * @param changed the authority grants something else than the wish
 */
record Wish(
        int requestId,
        X500Name subject,
        SubjectPublicKeyInfo key,
        Purpose purpose,
        Instant notBefore,
        Instant notAfter,
        List<Extension> extensions,
        boolean changed) {

    boolean keyMadeByCentre() {
        return key == null;
    }

    Wish with(SubjectPublicKeyInfo otherKey) {
        return new Wish(requestId, subject, otherKey, purpose, notBefore, notAfter, extensions, changed);
    }

    Wish with(X500Name otherSubject) {
        return new Wish(requestId, otherSubject, key, purpose, notBefore, notAfter, extensions, changed);
    }

    Wish beginning(Instant otherStart) {
        return new Wish(requestId, subject, key, purpose, otherStart, notAfter, extensions, changed);
    }

    Wish ending(Instant otherEnd) {
        return new Wish(requestId, subject, key, purpose, notBefore, otherEnd, extensions, true);
    }
}
