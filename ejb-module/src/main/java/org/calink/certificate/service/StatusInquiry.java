package org.calink.certificate.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.calink.account.Roles;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.connector.CaConnection;
import org.calink.connector.CertificateStatus;
import org.calink.kernel.Refused;

/**
 * What a vendor publishes about a certificate now (查询证书状态), by OCSP, or by its revocation list where OCSP does not answer.
 * Asked only when a person wants to know, who waits five seconds at most and is then told what was last heard.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusInquiry {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<CaVendor, PatientInquiry> inquiries = new EnumMap<>(CaVendor.class);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CertificateBook book;

    @Inject
    private MakingList desk;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    /**
     * What was heard.
     *
     * @param askedAt when the vendor was asked (查询时间)
     * @param certificates the signing certificate, then the encryption certificate of a pair
     */
    public record Report(Instant askedAt, List<Standing> certificates) {}

    /**
     * Where one certificate stands.
     *
     * @param now what the vendor publishes; null where it could not be heard in time
     * @param earlier what was last heard before; null where nothing was, or where it does not matter any more
     */
    public record Standing(Published now, Earlier earlier) {

        private static Standing of(PatientInquiry.Outcome outcome, Instant askedAt) {
            if (outcome.now() != null) {
                return new Standing(Published.of(outcome.now()), null);
            }
            return new Standing(null, outcome.earlier() == null ? null : Earlier.of(outcome.earlier(), askedAt));
        }
    }

    /**
     * What was heard before.
     *
     * @param age how long before it was asked for this time
     */
    public record Earlier(Instant heardAt, Duration age, Published published) {

        private static Earlier of(PatientInquiry.Heard heard, Instant askedAt) {
            return new Earlier(heard.at(), Duration.between(heard.at(), askedAt), Published.of(heard.status()));
        }
    }

    /**
     * What the vendor publishes about one serial; constants by their names, whose words stand in the bundle {@code connector}.
     *
     * @param state {@code State.*}
     * @param source {@code Source.*}: which publication answered
     * @param thisUpdate since when the publication holds: its freshness
     * @param nextUpdate until when it may be relied on, or null
     * @param revokedAt since when it is revoked or suspended, or null
     * @param reason {@code reason.*} of RFC 5280, or null
     */
    public record Published(
            String state, String source, Instant thisUpdate, Instant nextUpdate, Instant revokedAt, String reason) {

        private static Published of(CertificateStatus status) {
            return new Published(
                    "State." + status.state(),
                    "Source." + status.source(),
                    status.thisUpdate().orElse(null),
                    status.nextUpdate().orElse(null),
                    status.revokedAt().orElse(null),
                    status.reason().map(Published::known).orElse(null));
        }

        /** Codes beyond RFC 5280 have no words. */
        private static String known(String reason) {
            return reason.contains(" ") ? null : "reason." + reason;
        }
    }

    @PostConstruct
    void open() {
        for (CaVendor vendor : CaVendor.values()) {
            inquiries.put(vendor, new PatientInquiry(executor, clock, PATIENCE));
        }
    }

    /**
     * Of a certificate of the enterprise the caller acts for.
     *
     * @throws Refused {@link CertificateReason#NOT_FOUND}
     */
    @RolesAllowed(Roles.USER)
    public Report ofOwn(long certificateId) {
        return ask(book.one(certificateId));
    }

    /** Of the certificate of a line at the making desk, under the same refusal. */
    @RolesAllowed(Roles.CERTIFICATE_MAKER)
    public Report ofLine(long lineId) {
        return ask(desk.entry(lineId).certificate().orElseThrow(() -> new Refused(CertificateReason.NOT_FOUND)));
    }

    private Report ask(Certificate certificate) {
        Instant now = clock.instant();
        CaVendor vendor = certificate.getVendor();
        List<String> serials = Stream.of(
                        certificate.getSerial(), certificate.getContent().getEncryptionSerial())
                .filter(Objects::nonNull)
                .toList();
        return new Report(
                now,
                inquiries.get(vendor).ask(serials, serial -> published(vendor, serial)).stream()
                        .map(outcome -> Standing.of(outcome, now))
                        .toList());
    }

    private CertificateStatus published(CaVendor vendor, String serial) {
        try (CaConnection connection = authorities.connect(vendor)) {
            return connection.status(serial);
        } catch (NoConnection none) {
            throw new IllegalStateException(none);
        }
    }
}
