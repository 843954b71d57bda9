package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.calink.order.OrderStep;
import org.calink.order.web.Paths;
import org.calink.order.web.StepPage;
import org.calink.payment.Payment;
import org.calink.payment.service.Checkout;

/** The QR code to scan; the page looks every three seconds whether it is paid, for as long as somebody may stand before it. */
@Named
@RequestScoped
public class ScanPage extends StepPage {

    private static final Duration WATCH = Duration.ofMinutes(10);

    @Inject
    private Checkout checkout;

    private Payment payment;

    @Override
    protected void opened() {
        payment = checkout.live(orderId()).orElse(null);
    }

    @Override
    protected OrderStep step() {
        return OrderStep.PAYMENT;
    }

    @Override
    public String load() {
        String elsewhere = super.load();
        if (elsewhere != null || getOrder() == null) {
            return isPaid() ? Paths.of("paid", orderId()) : elsewhere;
        }
        return payment == null ? Paths.to(OrderStep.PAYMENT, orderId()) : null;
    }

    /** For a payer who has paid and sees nothing happen. */
    public String check() {
        return attempt(() -> checkout.check(orderId())) ? Paths.of("scan", orderId()) : null;
    }

    /** Asks the provider again where it did not answer. */
    public String again() {
        return attempt(() -> checkout.pay(orderId())) ? Paths.of("scan", orderId()) : null;
    }

    private boolean isPaid() {
        return getOrder() != null && getOrder().isPaid();
    }

    /** For how long the page looks by itself. */
    public long getWatchSeconds() {
        return WATCH.toSeconds();
    }

    public QrCode getQrCode() {
        return QrCode.of(payment.getCodeUrl());
    }

    public boolean isScannable() {
        return payment != null && payment.getCodeUrl() != null;
    }

    public Payment getPayment() {
        return payment;
    }
}
