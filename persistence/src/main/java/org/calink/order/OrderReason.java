package org.calink.order;

import org.calink.kernel.Reason;

/** Why an order, or a step of one, was refused. */
public enum OrderReason implements Reason {
    /** Only the administrator of an enterprise may apply for its master lock. */
    NOT_ADMINISTRATOR,
    /** The enterprise's information is not 审核通过. */
    ENTERPRISE_NOT_APPROVED,
    /** The enterprise has an open order for a master lock already; detail: its number. */
    ONE_OPEN_ORDER,
    NOTICE_NOT_ACCEPTED,
    AGREEMENTS_NOT_ACCEPTED,
    VENDOR_MISSING,
    VENDOR_NOT_OFFERED,
    PLATFORM_MISSING,
    /** Detail: the platform's name. */
    PLATFORM_NOT_OPEN,
    /** What was paid for cannot become dearer or cheaper when it is corrected; details: paid, new price. */
    PRICE_DIFFERS,
    /** A step that comes later was asked for; detail: the step that is next. */
    STEP_NOT_REACHED,
    /** What is ordered can no longer be changed. */
    NOT_EDITABLE,
    INVOICE_CHOICE_MISSING,
    INVOICE_KIND_FIXED,
    SHIPPING_CHOICE_MISSING,
    ADDRESS_MISSING,
    TOO_MANY_ADDRESSES,
    /** No such order for this account. */
    NOT_FOUND
}
