package org.calink.sandbox.ca;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** One family's chain of a vendor: the root, the authority that issues, and its OCSP responder. */
record IssuingCa(KeyFamily family, Identity root, Identity issuing, Identity ocsp) {

    X500Name name() {
        return issuing.certificate().getSubject();
    }

    /** Issuing authority first, then the root. */
    List<X509CertificateHolder> chain() {
        return List.of(issuing.certificate(), root.certificate());
    }
}
