package org.calink.invoice;

import java.util.Set;
import org.calink.kernel.LifeCycleEvent;

/** What happens to an invoice. */
public enum InvoiceEvent implements LifeCycleEvent<InvoiceState> {
    REQUEST(InvoiceState.REQUESTED, Set.of()),
    DECLINE(InvoiceState.NOT_WANTED, Set.of()),
    FILE(InvoiceState.ISSUING, Set.of(InvoiceState.REQUESTED)),
    /** The provider knows nothing of what we thought it had taken. */
    LOSE(InvoiceState.REQUESTED, Set.of(InvoiceState.ISSUING)),
    TRY_AGAIN(InvoiceState.REQUESTED, Set.of(InvoiceState.FAILED)),
    /** By the tax office; a paper special invoice (纸质专票) by the desk that encloses it. */
    ISSUE(InvoiceState.ISSUED, Set.of(InvoiceState.ISSUING, InvoiceState.REQUESTED)),
    SEND(InvoiceState.SENT, Set.of(InvoiceState.ISSUED, InvoiceState.SENT)),
    FAIL(InvoiceState.FAILED, Set.of(InvoiceState.REQUESTED, InvoiceState.ISSUING));

    private final InvoiceState target;
    private final Set<InvoiceState> sources;

    InvoiceEvent(InvoiceState target, Set<InvoiceState> sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public Set<InvoiceState> sources() {
        return sources;
    }

    @Override
    public InvoiceState target() {
        return target;
    }
}
