package org.calink.connector.settlement;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.authority.Reserved;
import org.calink.connector.journal.Row;
import org.calink.connector.validation.Certificates;

/** Reads from the journal what waits for the word. */
final class Reservations {

    private Reservations() {}

    static Reserved of(Row row) {
        List<X509CertificateHolder> certificates = new ArrayList<>();
        certificates.add(Certificates.read(row.issue().certificate()));
        if (row.issue().pairCertificate() != null) {
            certificates.add(Certificates.read(row.issue().pairCertificate()));
        }
        return new Reserved(row.wireId(), row.request(), row.peerNonce(), certificates);
    }
}
