package org.calink.payment;

import static org.calink.payment.PaymentState.CLOSED;
import static org.calink.payment.PaymentState.CREATED;
import static org.calink.payment.PaymentState.FAILED;
import static org.calink.payment.PaymentState.PENDING;
import static org.calink.payment.PaymentState.SUCCEEDED;
import static org.calink.payment.PaymentState.UNKNOWN;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** The moves of a payment. Money that arrives after all counts whatever we believed before. */
public enum PaymentEvent implements LifeCycleEvent<PaymentState> {
    SEND(PENDING, CREATED),
    LOSE(UNKNOWN, PENDING),
    FIND(PENDING, UNKNOWN),
    SUCCEED(SUCCEEDED, CREATED, PENDING, UNKNOWN, FAILED, CLOSED),
    FAIL(FAILED, CREATED, PENDING, UNKNOWN),
    CLOSE(CLOSED, CREATED, PENDING, UNKNOWN);

    private final PaymentState target;
    private final Set<PaymentState> sources;

    PaymentEvent(PaymentState target, PaymentState... sources) {
        this.target = target;
        this.sources = Set.of(sources);
    }

    @Override
    public Set<PaymentState> sources() {
        return sources;
    }

    @Override
    public PaymentState target() {
        return target;
    }
}
