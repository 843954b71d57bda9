package org.calink.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.calink.account.Roles;
import org.calink.account.service.Caller;
import org.calink.kernel.Refused;
import org.calink.order.service.Orders;
import org.calink.payment.Payment;
import org.calink.payment.PaymentReason;
import org.calink.payment.port.PaymentProvider;
import org.calink.payment.port.ProviderRefusedException;
import org.calink.payment.port.ProviderSilentException;

/** Where an applicant pays (立即支付). No transaction is open while the provider is asked. */
@Stateless
@RolesAllowed(Roles.USER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkout {

    @Inject
    private Orders orders;

    @Inject
    private Payments payments;

    @Inject
    private Settlement settlement;

    @Inject
    private Inquiry inquiry;

    @Inject
    private PaymentProvider provider;

    @Inject
    private Caller caller;

    /**
     * Gets the QR code for an order. Pressed twice, or in two tabs, it is the same attempt: our trade number names it to the
     * provider. Where the provider is silent the attempt stays open and pressing again asks again.
     */
    public void pay(long orderId) {
        orders.mine(orderId);
        Payment payment = payments.begin(orderId, provider.channel(), caller.name());
        if (payment.getCodeUrl() == null) {
            offer(payment.getId());
        }
    }

    private void offer(long paymentId) {
        try {
            payments.offered(paymentId, provider.open(payments.charge(paymentId)));
        } catch (ProviderRefusedException no) {
            payments.failed(paymentId, no.code());
            throw new Refused(PaymentReason.PROVIDER_REFUSED, no.code());
        } catch (ProviderSilentException silence) {
            payments.lost(paymentId);
        }
    }

    /** Asks the provider at once, for a payer who says that they have paid. */
    public void check(long orderId) {
        orders.mine(orderId);
        inquiry.askNow(orderId);
    }

    /** The attempt that can be paid now. */
    public Optional<Payment> live(long orderId) {
        orders.mine(orderId);
        return payments.live(orderId);
    }

    /** 取消订单 before it is paid; if somebody has paid meanwhile it is paid and stays. Refused while the provider is silent. */
    public void cancelUnpaid(long orderId) {
        orders.mine(orderId);
        inquiry.endAttempts(orderId);
        settlement.cancelUnpaid(orderId, caller.name());
    }
}
