package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.CertificateState;
import org.calink.certificate.Issuance;
import org.calink.certificate.IssuanceState;
import org.calink.kernel.Act;
import org.calink.kernel.Problems;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderLine;

/** What lies at the making desk (制证), and the second half of the work there: the certificate on its token. */
@Stateless
@RolesAllowed(Roles.CERTIFICATE_MAKER)
public class MakingList {

    private static final Logger LOG = System.getLogger(MakingList.class.getName());
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private AuditTrail audit;

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
            return certificate.filter(made -> !made.isWritten()).isPresent();
        }

        /** Whether the vendor said no to the last attempt. */
        public boolean isRefused() {
            return last.filter(attempt -> attempt.getState() == IssuanceState.REFUSED)
                    .isPresent();
        }

        /** Whether the vendor took the certificate back before it was handed out: a person has to see to it. */
        public boolean isUndone() {
            return certificate
                    .filter(made -> made.getState() == CertificateState.REVOKED)
                    .isPresent();
        }
    }

    /**
     * What a token is given to import, base64 of DER.
     *
     * @param keyHash SHA-256 of the public key the token made, which finds the key pair on it
     * @param certificates the signing certificate and its issuers
     * @param csrResponse both certificates of a pair with the enveloped key (GM/T 0092); null for a single certificate
     */
    public record Writing(String tokenSerial, String keyHash, List<String> certificates, String csrResponse) {}

    /** Everything to be made, written or seen to, oldest order first. */
    public List<Entry> open() {
        List<OrderLine> lines =
                em.createNamedQuery(Certificate.LINES_AT_DESK, OrderLine.class).getResultList();
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<OrderLine, Issuance> attempts = new HashMap<>();
        em.createNamedQuery(Issuance.OF_LINES, Issuance.class)
                .setParameter("lines", lines)
                .getResultStream()
                .forEach(attempt -> attempts.put(attempt.getLine(), attempt)); // the last one stays
        Map<OrderLine, Certificate> certificates = new HashMap<>();
        em.createNamedQuery(Certificate.OF_LINES, Certificate.class)
                .setParameter("lines", lines)
                .getResultStream()
                .forEach(made -> certificates.put(made.getLine(), made));
        return lines.stream()
                .map(line -> new Entry(
                        line, Optional.ofNullable(attempts.get(line)), Optional.ofNullable(certificates.get(line))))
                .toList();
    }

    /** Serials of tokens that look blank and are not: a certificate for them is still to be written, or asked for. */
    public List<String> promisedTokens() {
        List<String> promised = new ArrayList<>(
                em.createNamedQuery(Certificate.PROMISED_TOKENS, String.class).getResultList());
        promised.addAll(
                em.createNamedQuery(Issuance.TOKENS_IN_HAND, String.class).getResultList());
        return promised;
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

    /**
     * 【退回复核】: what cannot be made as it was approved goes back to the reviewer, who returns it to the applicant, refuses it or
     * approves it again.
     *
     * @param reason for the reviewer
     * @throws Refused where a certificate of the order is made, is being made or is awaited
     */
    public void sendBack(long lineId, String reason) {
        new Problems()
                .required(reason, "reason")
                .atMost(LONGEST_REASON, reason, "reason")
                .refuseIfAny();
        Order order = entry(lineId).line().order();
        em.refresh(order, LockModeType.PESSIMISTIC_WRITE);
        Act act = Act.by(caller.name(), clock);
        for (OrderLine line : order.getLines()) {
            lastAttempt(line.getId()).ifPresent(attempt -> attempt.allowNext(act.at()));
        }
        order.sendBack(act.because(reason.strip()));
        audit.record("order.sentBack", "order", order.getNumber(), AuditResult.DONE, reason.strip());
        LOG.log(Level.INFO, "order.sentBack: {0} by {1}", order.getNumber(), caller.name());
    }

    /** What has to be written to the token of a made line; as often as wanted. */
    public Writing writing(long lineId) {
        Certificate certificate = certificateOf(lineId).orElseThrow(() -> new Refused(CertificateReason.NOT_FOUND));
        List<String> certificates = new ArrayList<>();
        certificates.add(certificate.getContent().getSigningCertificate());
        certificates.addAll(Arrays.asList(certificate.getContent().getChain().split(" ")));
        return new Writing(
                certificate.getToken().getSerial(),
                certificate.getIssuance().getKeyHash(),
                certificates,
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
