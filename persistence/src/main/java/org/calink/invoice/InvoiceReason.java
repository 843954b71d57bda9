package org.calink.invoice;

import org.calink.kernel.Reason;

/** Why something is not done with an invoice. */
public enum InvoiceReason implements Reason {
    /** There is none, or it is not the caller's. */
    NOT_FOUND,
    /** Nothing to be seen or sent yet. */
    NOT_ISSUED,
    /** There is no mailbox to send it to. */
    NO_MAILBOX,
    /** The number of a paper invoice is 8 or 20 digits. */
    NUMBER_FORM
}
