package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.calink.order.OrderState;
import org.calink.order.OrderStep;
import org.calink.order.web.Paths;
import org.calink.order.web.StepPage;
import org.calink.payment.Payment;
import org.calink.payment.service.Checkout;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** The QR code to scan; the page looks every three seconds whether it is paid, for as long as somebody may stand before it. */
@Named
@RequestScoped
public class ScanPage extends StepPage {

    private static final Duration WATCH = Duration.ofMinutes(10);

    @Inject
    private Checkout checkout;

    @Inject
    private Clock clock;

    private long openedAt;
    private Payment payment;

    @Override
    protected void opened() {
        openedAt = clock.millis();
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

    /** Every three seconds: whether the order has been paid or closed meanwhile. */
    public void look() {
        if (isPaid()) {
            leaveFor("paid?order=");
        } else if (getOrder().getState() != OrderState.AWAITING_PAYMENT) {
            leaveFor("detail?id=");
        } else if (payment == null || isWatchOver()) {
            PrimeFaces.current().executeScript("PF('watch').stop()");
        }
    }

    private void leaveFor(String page) {
        Faces.redirect(Faces.getRequestContextPath() + "/order/" + page + orderId());
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

    public boolean isWatchOver() {
        return clock.instant().isAfter(Instant.ofEpochMilli(openedAt).plus(WATCH));
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

    public long getOpenedAt() {
        return openedAt;
    }

    public void setOpenedAt(long openedAt) {
        this.openedAt = openedAt;
    }
}
