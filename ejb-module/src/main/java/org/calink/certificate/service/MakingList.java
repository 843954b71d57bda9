package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.CertificateState;
import org.calink.certificate.Issuance;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.order.OrderLine;
import org.calink.order.OrderState;

/** What lies at the making desk (制证), and the second half of the work there: the certificate on its token. */
@Stateless
@RolesAllowed(Roles.CERTIFICATE_MAKER)
public class MakingList {

    private static final Logger LOG = System.getLogger(MakingList.class.getName());

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * One line at the desk.
     *
     * @param last the last attempt, empty while there was none
     * @param certificate empty until it is made
     */
    public record Entry(OrderLine line, Optional<Issuance> last, Optional<Certificate> certificate) {

        /** Whether the certificate is made and only has to be written. */
        public boolean isToBeWritten() {
            return certificate.isPresent();
        }
    }

    /** What a token is given to import; binary parts base64 of DER, {@code csrResponse} null for a single certificate. */
    public record Writing(
            long certificateId,
            String tokenSerial,
            String signingCertificate,
            List<String> chain,
            String encryptionCertificate,
            String csrResponse) {}

    /** Everything to be made or written, oldest order first. */
    public List<Entry> open() {
        List<OrderLine> lines = em.createQuery(
                        "select l from OrderLine l where l.order.state = :making or exists (select c from Certificate c "
                                + "where c.line = l and c.state = :issued) order by l.order.paidAt",
                        OrderLine.class)
                .setParameter("making", OrderState.MAKING)
                .setParameter("issued", CertificateState.ISSUED)
                .getResultList();
        return lines.stream()
                .map(this::entry)
                .filter(entry -> entry.certificate().isEmpty()
                        || !entry.certificate().get().isWritten())
                .sorted(Comparator.comparing(entry -> entry.line().order().getPaidAt()))
                .toList();
    }

    /** One line, made and written or not. */
    public Entry entry(long lineId) {
        OrderLine line = em.find(OrderLine.class, lineId);
        if (line == null || line.order().getPaidAt() == null) {
            throw new Refused(CertificateReason.NOT_FOUND);
        }
        return entry(line);
    }

    private Entry entry(OrderLine line) {
        return new Entry(line, lastAttempt(line.getId()), certificateOf(line.getId()));
    }

    private Optional<Issuance> lastAttempt(long lineId) {
        return em.createNamedQuery(Issuance.OF_LINE, Issuance.class)
                .setParameter("line", lineId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<Certificate> certificateOf(long lineId) {
        return em.createNamedQuery(Certificate.OF_LINE, Certificate.class)
                .setParameter("line", lineId)
                .getResultStream()
                .findFirst();
    }

    /** What has to be written to the token of a made line; as often as wanted. */
    public Writing writing(long lineId) {
        Certificate certificate = certificateOf(lineId).orElseThrow(() -> new Refused(CertificateReason.NOT_FOUND));
        return new Writing(
                certificate.getId(),
                certificate.getToken().getSerial(),
                certificate.getContent().getSigningCertificate(),
                Arrays.asList(certificate.getContent().getChain().split(" ")),
                certificate.getContent().getEncryptionCertificate(),
                certificate.getContent().getCsrResponse());
    }

    /** The token reported that the certificate stands on it. Reported twice, the second is of no consequence. */
    public void written(long lineId, String tokenSerial) {
        Certificate certificate = certificateOf(lineId).orElseThrow(() -> new Refused(CertificateReason.NOT_FOUND));
        certificate.requireToken(tokenSerial);
        certificate.written(Act.by(caller.name(), clock));
        LOG.log(
                Level.INFO,
                "certificate {0} {1} written to token {2} by {3}",
                certificate.getVendor(),
                certificate.getSerial(),
                tokenSerial,
                caller.name());
    }
}
