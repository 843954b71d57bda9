package org.calink.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.calink.kernel.Refused;
import org.calink.payment.Payment;
import org.calink.payment.port.PaymentProvider;
import org.calink.payment.port.ProviderRefusedException;
import org.calink.payment.port.ProviderSilentException;
import org.calink.payment.port.Trade;
import org.calink.payment.port.TradeState;

/** Asks the provider about payments whose outcome is open, and ends those that shall not be paid any more. No transaction is open while it asks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Inquiry {

    private static final System.Logger LOG = System.getLogger(Inquiry.class.getName());
    private static final String SOURCE = "payment-inquiry";

    @Inject
    private PaymentProvider provider;

    @Inject
    private Payments payments;

    @Inject
    private Settlement settlement;

    /** Asks for one payment that is due, or ends it where its order cannot be paid any more; unless another node does so already. */
    public void ask(long paymentId) {
        payments.claim(paymentId).ifPresent(open -> {
            if (open.wanted()) {
                ask(open.tradeNumber());
            } else {
                end(open.tradeNumber());
            }
        });
    }

    /** Asks for the live attempt of an order, due or not. */
    public void askNow(long orderId) {
        payments.live(orderId).map(Payment::getTradeNumber).ifPresent(this::ask);
    }

    private void ask(String tradeNumber) {
        try {
            settlement.settle(provider.query(tradeNumber), SOURCE);
        } catch (ProviderRefusedException | ProviderSilentException | Refused noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "payment {0} stays open: {1}", tradeNumber, noAnswer.getMessage());
        }
    }

    /** Ends whatever attempt of an order is live, at the provider first; where somebody was faster and paid, that counts. */
    public void endAttempts(long orderId) {
        payments.live(orderId).map(Payment::getTradeNumber).ifPresent(this::end);
    }

    private void end(String tradeNumber) {
        try {
            Trade trade = provider.close(tradeNumber);
            settlement.settle(trade.state() == TradeState.PAID ? provider.query(tradeNumber) : trade, SOURCE);
        } catch (ProviderRefusedException | ProviderSilentException | Refused noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "payment {0} not ended: {1}", tradeNumber, noAnswer.getMessage());
        }
    }
}
