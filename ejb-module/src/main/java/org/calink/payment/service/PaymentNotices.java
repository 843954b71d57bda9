package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.audit.AuditResult;
import org.calink.audit.service.AuditTrail;
import org.calink.kernel.Problem;
import org.calink.kernel.Refused;
import org.calink.payment.port.PaymentProvider;
import org.calink.payment.port.ProviderMessage;
import org.calink.payment.port.Trade;

/** Takes a provider's notifications (支付通知), from whoever sends them: what is not proven is refused and audited. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentNotices {

    private static final System.Logger LOG = System.getLogger(PaymentNotices.class.getName());
    private static final String SOURCE = "payment-notification";

    @Inject
    private PaymentProvider provider;

    @Inject
    private Settlement settlement;

    @Inject
    private AuditTrail audit;

    /** Refuses, after writing it down, what is forged, foreign, out of time or of another amount. */
    public void accept(ProviderMessage message) {
        try {
            Trade trade = provider.read(message);
            settlement.settle(trade, SOURCE);
        } catch (Refused refused) {
            audit.recordApart(
                    SOURCE,
                    "payment.notification",
                    "notification",
                    message.header("Request-ID"),
                    AuditResult.REFUSED,
                    note(refused));
            LOG.log(System.Logger.Level.WARNING, "payment notification refused: {0}", refused.reason());
            throw refused;
        }
    }

    private static String note(Refused refused) {
        Problem problem = refused.problems().get(0);
        return problem.reason() + " " + problem.details();
    }
}
