package org.calink.connector.desk;

import java.util.Optional;
import org.calink.connector.CertificateAuthority;
import org.calink.connector.CertificateStatus;
import org.calink.connector.QueryResult;
import org.calink.connector.configuration.Property;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Serials;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.journal.Row;
import org.calink.connector.validation.Certificates;

/** Answers questions: about a certificate, a reference, and the authority itself. */
public final class InquiryDesk {

    private final Vendor vendor;

    public InquiryDesk(Vendor vendor) {
        this.vendor = vendor;
    }

    public CertificateStatus status(String serial) {
        return vendor.authority().status(Serials.text(Serials.value(serial)));
    }

    public QueryResult query(String reference) {
        return new QueryResult(
                reference,
                vendor.journal().under(reference).stream().map(this::attempt).toList());
    }

    public CertificateAuthority authority() {
        return new CertificateAuthority(
                vendor.name(),
                Names.text(vendor.chain().issuing().getSubject()),
                keyAlgorithm(),
                vendor.settings().flag(Property.DUAL_CERTIFICATES),
                Certificates.ders(vendor.chain()));
    }

    private String keyAlgorithm() {
        return switch (Signatures.algorithmFor(vendor.chain().issuing().getSubjectPublicKeyInfo())) {
            case "SM3withSM2" -> "SM2";
            case "SHA256withECDSA" -> "EC";
            default -> "RSA";
        };
    }

    private QueryResult.Attempt attempt(Row row) {
        return new QueryResult.Attempt(
                row.transactionId(),
                row.operation().name(),
                row.outcome(),
                Optional.ofNullable(row.issue().certificate())
                        .map(Certificates::read)
                        .map(certificate -> Certificates.issued(certificate, vendor.chain())),
                row.progress().since(),
                Optional.ofNullable(row.progress().note()).orElse(""));
    }
}
