package org.calink.connector.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calink.connector.CertificateAuthority;
import org.calink.connector.CertificateStatus;
import org.calink.connector.OpenBranch;
import org.calink.connector.QueryResult;
import org.calink.connector.configuration.Property;
import org.calink.connector.crypto.Names;
import org.calink.connector.crypto.Serials;
import org.calink.connector.crypto.Signatures;
import org.calink.connector.journal.Row;
import org.calink.connector.validation.Certificates;

/** Answers questions: about a certificate, a reference, the link, and what is open. */
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
                Certificates.ders(vendor.chain()),
                link());
    }

    public CertificateAuthority.Link link() {
        List<Row> open = vendor.journal().work().open();
        var breaker = vendor.authority().breaker();
        return new CertificateAuthority.Link(
                breaker.state(),
                vendor.authority().inFlight(),
                breaker.lastSuccess(),
                breaker.lastFailure(),
                breaker.lastError(),
                open.size(),
                open.stream().findFirst().map(row -> age(row.progress().since())));
    }

    public List<OpenBranch> open() {
        return vendor.journal().work().open().stream().map(this::branch).toList();
    }

    public void retryNow(String transactionId) {
        vendor.journal().work().retryNow(transactionId);
        vendor.wake();
    }

    private String keyAlgorithm() {
        return switch (Signatures.algorithmFor(vendor.chain().issuing().getSubjectPublicKeyInfo())) {
            case "SM3withSM2" -> "SM2";
            case "SHA256withECDSA" -> "EC";
            default -> "RSA";
        };
    }

    private OpenBranch branch(Row row) {
        return new OpenBranch(
                row.vendor(),
                row.transactionId(),
                row.reference(),
                row.operation().name(),
                row.state(),
                row.serial(),
                row.progress().since(),
                age(row.progress().since()),
                row.progress().attempts(),
                Optional.ofNullable(row.progress().nextTry()),
                Optional.ofNullable(row.progress().lastError()));
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

    private Duration age(Instant since) {
        return Duration.between(since, vendor.clock().instant());
    }
}
