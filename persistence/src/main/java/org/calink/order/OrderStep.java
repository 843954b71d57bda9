package org.calink.order;

/** The pages of an application in their order; {@link Order#step()} tells the first one that is not yet done. */
public enum OrderStep {
    NOTICE,
    CHOICE,
    SUMMARY,
    FORM,
    CONFIRM,
    PAYMENT,
    DONE;

    public boolean isBefore(OrderStep other) {
        return compareTo(other) < 0;
    }
}
