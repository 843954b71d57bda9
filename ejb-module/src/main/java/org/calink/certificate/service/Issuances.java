package org.calink.certificate.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calink.catalogue.Medium;
import org.calink.certificate.Certificate;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.Issuance;
import org.calink.certificate.IssuanceState;
import org.calink.certificate.Pkcs10;
import org.calink.certificate.SubjectName;
import org.calink.connector.ReserveResult;
import org.calink.kernel.Act;
import org.calink.kernel.Reason;
import org.calink.kernel.Refused;
import org.calink.order.OrderLine;
import org.calink.order.OrderState;
import org.calink.token.Token;
import org.calink.token.TokenReason;
import org.calink.token.TokenSerial;

/**
 * The book of attempts, each entry in a transaction of its own: what is going to be asked before it is asked, and how it
 * ended where it ended without a certificate.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Issuances {

    private static final Set<IssuanceState> OPEN =
            EnumSet.of(IssuanceState.PLANNED, IssuanceState.WAITING, IssuanceState.ARRIVED);

    @PersistenceContext(unitName = "calink")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Plans the next attempt for a line.
     *
     * @return id of the planned issuance
     * @throws Refused when the line is not to be made, is being made, or the token is not blank
     */
    public long plan(long lineId, Pkcs10 request, TokenSerial token, Act act) {
        OrderLine line = em.find(OrderLine.class, lineId);
        requireToBeMade(line);
        requireBlank(token);
        List<Issuance> earlier = ofLine(lineId);
        if (!earlier.isEmpty()) {
            Issuance last = earlier.get(0);
            last.allowNext(act.at());
            if (last.isAbandoned(act.at())) {
                last.unknown(act.because("left behind by a node that died"));
            }
            em.flush();
        }
        requireNotInHand(token);
        String subject = SubjectName.ofEnterprise(line.getHolderName()).text();
        Issuance issuance = new Issuance(line, earlier.size() + 1, subject, request, token, act);
        em.persist(issuance);
        em.flush();
        return issuance.getId();
    }

    private void requireToBeMade(OrderLine line) {
        if (line == null || line.getMedium() != Medium.UKEY) {
            throw new Refused(CertificateReason.NOT_FOUND);
        }
        OrderState state = line.order().getState();
        boolean made = !em.createNamedQuery(Certificate.OF_LINE, Certificate.class)
                .setParameter("line", line.getId())
                .getResultList()
                .isEmpty();
        if (state != OrderState.MAKING || made) {
            throw new Refused(CertificateReason.NOT_TO_BE_MADE);
        }
    }

    private void requireBlank(TokenSerial serial) {
        em.createNamedQuery(Token.BY_SERIAL, Token.class)
                .setParameter("serial", serial.text())
                .getResultStream()
                .findFirst()
                .filter(token -> !token.isBlank() || isPromised(token))
                .ifPresent(token -> {
                    throw new Refused(TokenReason.NOT_BLANK, token.getSerial());
                });
    }

    /** A token that has no certificate yet may wait for one: the vendor is being asked, or lets another line wait. */
    private void requireNotInHand(TokenSerial serial) {
        boolean inHand = em.createNamedQuery(Issuance.TOKENS_IN_HAND, String.class)
                .getResultList()
                .contains(serial.text());
        if (inHand) {
            throw new Refused(TokenReason.NOT_BLANK, serial.text());
        }
    }

    private boolean isPromised(Token token) {
        return !em.createNamedQuery(Certificate.ON_TOKEN, Certificate.class)
                .setParameter("token", token)
                .getResultList()
                .isEmpty();
    }

    /** Ends an attempt that yielded no certificate. One whose place in the queue is kept survives an outage. */
    public void ended(long issuanceId, ReserveResult result, Act act) {
        Issuance issuance = em.find(Issuance.class, issuanceId);
        if (!OPEN.contains(issuance.getState())) {
            return; // the connector's event was faster
        }
        Act told = act.because(result.summary());
        if (result instanceof ReserveResult.Unreachable) {
            if (issuance.getState() == IssuanceState.PLANNED) {
                issuance.cancelled(told);
            }
        } else if (result instanceof ReserveResult.Unknown) {
            issuance.unknown(told);
        } else {
            issuance.refused(told);
        }
    }

    /** A planned attempt that came to nothing before the vendor was asked; the reason's key becomes its note. */
    public void withdrawn(long issuanceId, Reason why, Act act) {
        Issuance issuance = em.find(Issuance.class, issuanceId);
        if (issuance.getState() == IssuanceState.PLANNED) {
            issuance.cancelled(act.because(why.key()));
        }
    }

    /** The transaction's end was not told to us: what stands in the book decides. */
    public Optional<Long> lost(long issuanceId, String why, Act act) {
        Issuance issuance = em.find(Issuance.class, issuanceId);
        if (issuance.getState() == IssuanceState.ISSUED) {
            return certificateOf(issuance).map(Certificate::getId);
        }
        if (issuance.getState() == IssuanceState.PLANNED) {
            issuance.unknown(act.because(why));
        }
        return Optional.empty();
    }

    private Optional<Certificate> certificateOf(Issuance issuance) {
        return em.createNamedQuery(Certificate.OF_LINE, Certificate.class)
                .setParameter("line", issuance.getLine().getId())
                .getResultStream()
                .findFirst();
    }

    /** Where the last attempt for a line stands, for those who wait for it. */
    public record Standing(long id, IssuanceState state, Instant checkAfter, String note, Long certificate) {}

    public Standing last(long lineId) {
        Issuance issuance =
                ofLine(lineId).stream().findFirst().orElseThrow(() -> new Refused(CertificateReason.NOT_TO_BE_MADE));
        return new Standing(
                issuance.getId(),
                issuance.getState(),
                issuance.getCheckAfter(),
                issuance.getOutcomeNote(),
                certificateOf(issuance).map(Certificate::getId).orElse(null));
    }

    private List<Issuance> ofLine(long lineId) {
        return em.createNamedQuery(Issuance.OF_LINE, Issuance.class)
                .setParameter("line", lineId)
                .getResultList();
    }

    /** A moment and a name for what the books record. */
    public Act act(String actor) {
        return Act.by(actor, clock);
    }
}
