package org.calink.connector.desk;

import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.calink.connector.Der;
import org.calink.connector.ReserveResult.Granted;
import org.calink.connector.authority.Delivery;
import org.calink.connector.journal.Row;
import org.calink.connector.validation.Certificates;
import org.calink.connector.validation.Chain;
import org.calink.connector.validation.TokenResponse;

/** Certificates as they are handed to the application. */
final class Grants {

    private Grants() {}

    static Granted of(String transactionId, Delivery delivery, Chain chain) {
        Optional<Der> tokenForm = delivery.encryption()
                .map(encryption -> TokenResponse.of(
                        delivery.signing(), encryption, delivery.envelopedKey().orElseThrow()));
        return new Granted(
                transactionId,
                Certificates.issued(delivery.signing(), chain),
                delivery.encryption().map(encryption -> Certificates.issued(encryption, chain)),
                tokenForm,
                delivery.modified());
    }

    static Granted of(Row row, Chain chain) {
        Row.Issue issue = row.issue();
        X509CertificateHolder signing = Certificates.read(issue.certificate());
        Optional<X509CertificateHolder> encryption =
                Optional.ofNullable(issue.pairCertificate()).map(Certificates::read);
        Delivery delivery = new Delivery(
                signing,
                encryption,
                Optional.ofNullable(issue.pairKey()),
                issue.modified(),
                issue.confirmed(),
                Optional.ofNullable(issue.confirmUntil()),
                row.peerNonce());
        return of(row.transactionId(), delivery, chain);
    }
}
