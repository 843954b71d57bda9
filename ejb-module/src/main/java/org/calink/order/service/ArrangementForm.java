package org.calink.order.service;

import org.calink.order.InvoiceKind;
import org.calink.order.ShippingMethod;

/**
 * What is ticked and typed on 支付确认.
 *
 * @param invoiceWanted 开具 or 不开具, null where neither is ticked
 * @param mailbox 接收邮箱
 * @param addressId the entry of the address book, for {@link ShippingMethod#COURIER}
 */
public record ArrangementForm(
        Boolean invoiceWanted,
        InvoiceKind invoiceKind,
        String mailbox,
        ShippingMethod shippingMethod,
        Long addressId) {}
