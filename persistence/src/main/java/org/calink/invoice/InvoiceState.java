package org.calink.invoice;

/** Where an invoice is in its life. */
public enum InvoiceState {
    /** The buyer wants none (不开具). */
    NOT_WANTED,
    /** Wanted, to be issued when the token ships (未开具). */
    REQUESTED,
    /** Filed with the tax office, result to be asked for (开具中). */
    ISSUING,
    /** Has its number (已开具). */
    ISSUED,
    /** Mailed to the buyer. */
    SENT,
    /** The tax office refused; a person sees to it. */
    FAILED,
    RED_FORM_PENDING,
    REVERSED
}
