package org.calink.certificate.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
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
     * @throws Refused when the line is not to be made now or the token is not blank
     */
    public MakingOutcome make(long lineId, String pkcs10, String tokenSerial) {
        Act act = issuances.act(caller.name());
        long issuance = issuances.plan(lineId, Pkcs10.of(pkcs10), TokenSerial.of(tokenSerial), act);
        try {
            return attempt(issuance, lineId, act);
        } catch (Refused refused) {
            issuances.withdrawn(issuance, refused.getMessage(), act);
            throw refused;
        }
    }

    /** Collects the certificate of a line whose vendor let us wait. */
    public MakingOutcome collect(long lineId) {
        return attempt(issuances.waitingOf(lineId), lineId, issuances.act(caller.name()));
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
                    .lost(issuance, String.valueOf(broken.getMessage()), act)
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
