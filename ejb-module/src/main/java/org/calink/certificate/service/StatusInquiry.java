package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.calink.account.Roles;
import org.calink.catalogue.CaVendor;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectorException;
import org.calink.connector.CertificateStatus;
import org.calink.connector.CertificateStatus.State;
import org.calink.kernel.Refused;

/**
 * What a vendor publishes about a certificate now (查询证书状态), by OCSP, or by its revocation list where OCSP does not answer.
 * Asked only when a person wants to know. A vendor that answers slowly must not use up the connections with which
 * certificates are made, so that only few may ask at once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusInquiry {

    private static final int AT_ONCE = 4;

    private final Map<CaVendor, Semaphore> places = Arrays.stream(CaVendor.values())
            .collect(Collectors.toMap(Function.identity(), vendor -> new Semaphore(AT_ONCE)));

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
     * @param encryption of the second certificate of a pair; null for a single one, and where nothing was heard about the first
     */
    public record Report(Instant askedAt, Published signing, Published encryption) {

        /** Signing certificate first. */
        public List<Published> both() {
            return encryption == null ? List.of(signing) : List.of(signing, encryption);
        }
    }

    /**
     * What the vendor publishes about one serial; constants by their names, whose words stand in the bundle {@code connector}.
     *
     * @param state {@code State.*}
     * @param source {@code Source.*}: which publication answered
     * @param thisUpdate since when the publication holds: its freshness; null where none answered
     * @param nextUpdate until when it may be relied on, or null
     * @param revokedAt since when it is revoked or suspended, or null
     * @param reason {@code reason.*} of RFC 5280, or null
     */
    public record Published(
            String state, String source, Instant thisUpdate, Instant nextUpdate, Instant revokedAt, String reason) {

        static Published of(CertificateStatus status) {
            return new Published(
                    "State." + status.state(),
                    "Source." + status.source(),
                    status.thisUpdate().orElse(null),
                    status.nextUpdate().orElse(null),
                    status.revokedAt().orElse(null),
                    status.reason().map(StatusInquiry::reason).orElse(null));
        }
    }

    /**
     * Of a certificate of the enterprise the caller acts for.
     *
     * @throws Refused {@link CertificateReason#NOT_FOUND}, {@link CertificateReason#STATUS_NOT_NOW}
     */
    @RolesAllowed(Roles.USER)
    public Report ofOwn(long certificateId) {
        return ask(book.one(certificateId));
    }

    /** Of the certificate of a line at the making desk, under the same refusals. */
    @RolesAllowed(Roles.CERTIFICATE_MAKER)
    public Report ofLine(long lineId) {
        return ask(desk.entry(lineId).certificate().orElseThrow(() -> new Refused(CertificateReason.NOT_FOUND)));
    }

    /** Codes beyond RFC 5280 have no words. */
    private static String reason(String name) {
        return name.contains(" ") ? null : "reason." + name;
    }

    private Report ask(Certificate certificate) {
        Semaphore place = places.get(certificate.getVendor());
        if (!place.tryAcquire()) {
            throw new Refused(CertificateReason.STATUS_NOT_NOW);
        }
        try (CaConnection connection = authorities.connect(certificate.getVendor())) {
            return ask(certificate, connection);
        } catch (CaConnectorException unavailable) {
            throw new Refused(CertificateReason.STATUS_NOT_NOW);
        } finally {
            place.release();
        }
    }

    private Report ask(Certificate certificate, CaConnection connection) {
        Instant now = clock.instant();
        CertificateStatus signing = connection.status(certificate.getSerial());
        String second = certificate.getContent().getEncryptionSerial();
        Published published = second == null || signing.state() == State.UNDETERMINED
                ? null
                : Published.of(connection.status(second));
        return new Report(now, Published.of(signing), published);
    }
}
