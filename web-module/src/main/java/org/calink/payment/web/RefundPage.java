package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.TimelineStep;
import org.calink.kernel.web.Words;
import org.calink.payment.Refund;
import org.calink.payment.service.RefundDesk;
import org.omnifaces.cdi.Param;

/** 待退款: what goes back to whom, and why. */
@Named
@RequestScoped
public class RefundPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private RefundDesk desk;

    @Inject
    private Missing missing;

    @Inject
    private Words words;

    private Refund refund;

    public void load() {
        refund = missing.unless(id, desk::one);
    }

    public Refund getRefund() {
        return refund;
    }

    /** The payment's life. */
    public List<TimelineStep> getTimeline() {
        return refund.getPayment().getHistory().stream()
                .map(entry -> new TimelineStep(
                        words.of("payment", "PaymentState." + entry.getToState()),
                        entry.getAt(),
                        entry.getNote(),
                        true))
                .toList();
    }
}
