package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.calink.audit.service.AuditTrail;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.Issuance;
import org.calink.certificate.IssuanceState;
import org.calink.certificate.IssuedContent;
import org.calink.connector.CaConnection;
import org.calink.connector.CertificateApplication;
import org.calink.connector.Der;
import org.calink.connector.HolderIdentity;
import org.calink.connector.IssuedCertificate;
import org.calink.connector.ReserveResult;
import org.calink.connector.UnfitRequestException;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.order.Order;
import org.calink.order.OrderLine;
import org.calink.order.OrderState;
import org.calink.payment.service.Ledger;
import org.calink.token.Token;
import org.calink.token.TokenSerial;

/**
 * The one JTA transaction in which a certificate comes into being: database, message broker and the connector's branch
 * commit together or not at all, also over a crash.
 */
@ApplicationScoped
public class MakingTransaction {

    private static final Logger LOG = System.getLogger(MakingTransaction.class.getName());
    private static final int DAYS_PER_YEAR = 365;
    private static final Set<IssuanceState> CLAIMABLE = EnumSet.of(IssuanceState.PLANNED, IssuanceState.ARRIVED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Authorities authorities;

    @Inject
    private Ledger ledger;

    @Inject
    private Announcements announcements;

    @Inject
    private AuditTrail audit;

    /**
     * Makes the certificate of a planned attempt, or collects one that was waited for.
     *
     * @throws NotMade when there is none: everything is rolled back, the connector undoes what it may have reserved
     * @throws Refused when it is not to be made now, or the token's request is not one to send: the vendor was not asked
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = NotMade.class)
    public MakingOutcome run(long issuanceId, Act act) throws NotMade {
        // 1. Claim the line through its one open attempt. Of two who make it at once the second waits here for the
        // first,
        //    and then finds nothing to claim.
        Issuance issuance = claim(issuanceId, act);
        Order order = issuance.getLine().order();

        // 2. Reserve at the vendor. It signs now; our commit makes the certificate final, our rollback undoes it.
        ReserveResult result = reserve(issuance);
        if (result instanceof ReserveResult.Waiting waiting) {
            requireStillToBeMade(order);
            return keepPlace(issuance, waiting, act);
        }
        if (!(result instanceof ReserveResult.Granted granted)) {
            throw new NotMade(result);
        }
        requireStillToBeMade(order);

        // 3. Store certificate and token, and the end of the attempt.
        Certificate certificate = store(issuance, granted, act);
        issuance.issued(granted.transactionId(), act);

        // 4. Tell the platforms' desk (heard when this commits), and the auditor.
        announcements.certificateMade(certificate.getId());
        audit.record("certificate.issued", "certificate", certificate.getVendor() + ":" + certificate.getSerial());

        // 5. With the last certificate of the order, move it on, count its money as earned, and tell courier and
        //    invoice desk.
        if (isLastOf(order)) {
            order.fulfil(act);
            ledger.earned(order);
            announcements.orderMade(order.getId());
        }
        return new MakingOutcome.Granted(certificate.getId());
    }

    private Issuance claim(long issuanceId, Act act) {
        int claimed = em.createNamedQuery(Issuance.CLAIM)
                .setParameter("id", issuanceId)
                .setParameter("now", act.at())
                .setParameter("sources", CLAIMABLE)
                .executeUpdate();
        if (claimed != 1) {
            throw new Refused(CertificateReason.CLAIMED_BY_OTHER, "");
        }
        Issuance issuance = em.find(Issuance.class, issuanceId);
        em.refresh(issuance);
        if (issuance.getLine().order().getState() != OrderState.MAKING) {
            throw new Refused(CertificateReason.NOT_TO_BE_MADE);
        }
        issuance.reserve(act);
        return issuance;
    }

    /** It may have been sent back while the vendor was asked; from here to the commit it cannot be. */
    private void requireStillToBeMade(Order order) {
        em.refresh(order, LockModeType.PESSIMISTIC_WRITE);
        if (order.getState() != OrderState.MAKING) {
            throw new Refused(CertificateReason.NOT_TO_BE_MADE);
        }
    }

    private ReserveResult reserve(Issuance issuance) throws NotMade {
        OrderLine line = issuance.getLine();
        try (CaConnection connection = authorities.connect(line.getVendor())) {
            return connection.reserve(CertificateApplication.first(
                    issuance.getNumber(),
                    issuance.getSubject(),
                    HolderIdentity.enterprise(
                            line.order().getEnterprise().getCreditCode().text()),
                    Der.ofBase64(issuance.getRequest()),
                    line.getYears() * DAYS_PER_YEAR));
        } catch (UnfitRequestException unfit) {
            LOG.log(
                    Level.WARNING,
                    "{0}, token {1}: {2}",
                    issuance.getNumber(),
                    issuance.getTokenSerial(),
                    unfit.getMessage());
            throw new Refused(reason(unfit.flaw()));
        } catch (NoConnection none) {
            throw new NotMade(new ReserveResult.Unreachable("", none.getMessage()));
        }
    }

    private static CertificateReason reason(UnfitRequestException.Flaw flaw) {
        return switch (flaw) {
            case UNREADABLE -> CertificateReason.REQUEST_FORM;
            case NOT_SIGNED_BY_ITS_KEY -> CertificateReason.REQUEST_NOT_SIGNED;
            case OTHER_SUBJECT -> CertificateReason.REQUEST_OTHER_SUBJECT;
        };
    }

    private static MakingOutcome keepPlace(Issuance issuance, ReserveResult.Waiting waiting, Act act) {
        Duration checkAfter = waiting.checkAfter();
        issuance.waits(waiting.transactionId(), act.at().plus(checkAfter), act.because(waiting.summary()));
        return new MakingOutcome.Waiting(checkAfter);
    }

    private Certificate store(Issuance issuance, ReserveResult.Granted granted, Act act) {
        Token token = em.createNamedQuery(Token.BY_SERIAL, Token.class)
                .setParameter("serial", issuance.getTokenSerial())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> newToken(issuance.getTokenSerial(), act));
        Certificate certificate = new Certificate(
                issuance,
                token,
                issuance.getLine().order().getEnterprise(),
                granted.signing().serial(),
                content(granted),
                act);
        em.persist(certificate);
        em.flush();
        return certificate;
    }

    private Token newToken(String serial, Act act) {
        Token token = new Token(TokenSerial.of(serial), act);
        em.persist(token);
        return token;
    }

    private static IssuedContent content(ReserveResult.Granted granted) {
        IssuedCertificate signing = granted.signing();
        String chain = signing.chain().stream().map(Der::base64).collect(Collectors.joining(" "));
        IssuedContent content = new IssuedContent(
                signing.subject(),
                signing.issuer(),
                signing.notBefore(),
                signing.notAfter(),
                signing.der().base64(),
                chain);
        granted.encryption()
                .ifPresent(second -> content.withEncryption(
                        second.serial(),
                        second.der().base64(),
                        granted.csrResponse().orElseThrow().base64()));
        return content;
    }

    private boolean isLastOf(Order order) {
        List<Certificate> made = em.createNamedQuery(Certificate.OF_ORDERS, Certificate.class)
                .setParameter("orders", List.of(order))
                .getResultList();
        return made.size() == order.getLines().size();
    }
}
