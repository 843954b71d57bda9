package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.certificate.CertificateReason;
import org.calink.certificate.Pkcs10;
import org.calink.connector.ReserveResult;
import org.calink.kernel.Act;
import org.calink.kernel.Refused;
import org.calink.token.TokenSerial;

/**
 * Makes a certificate (制证): plans the attempt in a transaction of its own, runs {@link MakingTransaction}, and where that
 * yields no certificate writes down why in a third. Between the three nothing can be lost: whatever happens, the plan tells
 * what was going to be asked, and the connector's journal what was.
 */
@Stateless
@RolesAllowed(Roles.CERTIFICATE_MAKER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificateMaking {

    private static final Logger LOG = System.getLogger(CertificateMaking.class.getName());
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(3);

    @Inject
    private Issuances issuances;

    @Inject
    private MakingTransaction making;

    @Inject
    private Caller caller;

    /**
     * Has the certificate of an order line made for the key of a blank token.
     *
     * @param pkcs10 the token's request, base64
     * @throws Refused when the line is not to be made now, the token is not blank, or its request is not one to send; the line
     *     can be made again at once
     */
    public MakingOutcome make(long lineId, String pkcs10, String tokenSerial) {
        Act act = issuances.act(caller.name());
        long issuance = issuances.plan(lineId, Pkcs10.of(pkcs10), TokenSerial.of(tokenSerial), act);
        try {
            return attempt(issuance, lineId, act);
        } catch (Refused refused) {
            issuances.withdrawn(issuance, refused.reason(), act);
            throw refused;
        }
    }

    /** Collects the certificate of a line whose vendor let us wait, when it has come; asked as often as wanted. */
    public MakingOutcome collect(long lineId) {
        Issuances.Standing last = issuances.last(lineId);
        Act act = issuances.act(caller.name());
        return switch (last.state()) {
            case ARRIVED -> attempt(last.id(), lineId, act);
            case WAITING -> new MakingOutcome.Waiting(between(act.at(), last.checkAfter()));
            case ISSUED -> new MakingOutcome.Granted(last.certificate());
            case REFUSED, CANCELLED -> new MakingOutcome.Declined(String.valueOf(last.note()));
            case UNKNOWN -> new MakingOutcome.Unknown(String.valueOf(last.note()));
            case PLANNED, RESERVED -> throw new Refused(CertificateReason.CLAIMED_BY_OTHER);
        };
    }

    private static Duration between(Instant now, Instant checkAfter) {
        Duration left = Duration.between(now, checkAfter);
        return left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
    }

    private MakingOutcome attempt(long issuance, long lineId, Act act) {
        MakingOutcome outcome;
        try {
            outcome = making.run(issuance, act);
        } catch (NotMade notMade) {
            issuances.ended(issuance, notMade.result(), act);
            outcome = translated(notMade.result());
        } catch (Refused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "making line " + lineId + ": the transaction's end is not known", broken);
            outcome = issuances
                    .lost(issuance, broken.getClass().getSimpleName(), act)
                    .<MakingOutcome>map(MakingOutcome.Granted::new)
                    .orElseGet(() -> new MakingOutcome.Unknown(broken.getClass().getSimpleName()));
        }
        LOG.log(Level.INFO, "making line {0} by {1}: {2}", Long.toString(lineId), act.actor(), outcome);
        return outcome;
    }

    private static MakingOutcome translated(ReserveResult result) {
        if (result instanceof ReserveResult.Unreachable unreachable) {
            return new MakingOutcome.Unreachable(unreachable.reason());
        }
        if (result instanceof ReserveResult.Unknown unknown) {
            return new MakingOutcome.Unknown(unknown.reason());
        }
        return new MakingOutcome.Declined(result.summary());
    }
}
