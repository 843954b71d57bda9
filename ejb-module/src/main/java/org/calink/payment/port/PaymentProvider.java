package org.calink.payment.port;

import org.calink.payment.PaymentChannel;

/**
 * A company that collects money for us (支付渠道). Every call goes over the network: never call one inside a database
 * transaction.
 */
public interface PaymentProvider {

    PaymentChannel channel();

    /**
     * Announces a charge.
     *
     * @return what the QR code for the payer says
     */
    String open(Charge charge) throws ProviderRefusedException, ProviderSilentException;

    /** What has become of a charge. */
    Trade query(String tradeNumber) throws ProviderRefusedException, ProviderSilentException;

    /**
     * Ends a charge, so that nobody can pay it any more.
     *
     * @return {@link TradeState#CLOSED}, or {@link TradeState#PAID} where somebody was faster; only the state is certain
     */
    Trade close(String tradeNumber) throws ProviderRefusedException, ProviderSilentException;

    /**
     * Proves and reads a notification.
     *
     * @throws org.calink.kernel.Refused where it is not proven, out of time, or for somebody else
     */
    Trade read(ProviderMessage message);
}
