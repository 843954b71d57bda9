package org.calink.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.calink.account.Roles;
import org.calink.kernel.InputReason;
import org.calink.kernel.Problems;
import org.calink.order.InvoiceWish;
import org.calink.order.Order;
import org.calink.order.OrderReason;
import org.calink.order.Shipping;
import org.calink.order.ShippingMethod;

/** Takes down how a submitted order is invoiced and delivered (支付确认). */
@Stateless
@RolesAllowed(Roles.USER)
public class Arrangements {

    private static final String MAILBOX = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    @Inject
    private Orders orders;

    @Inject
    private AddressBook addresses;

    public void arrange(long orderId, ArrangementForm form) {
        check(form).refuseIfAny();
        Order order = orders.mineLocked(orderId);
        order.arrange(invoice(order, form), shipping(form));
    }

    private static Problems check(ArrangementForm form) {
        boolean invoice = Boolean.TRUE.equals(form.invoiceWanted());
        boolean courier = form.shippingMethod() == ShippingMethod.COURIER;
        String mailbox = form.mailbox();
        Problems problems = new Problems()
                .when(form.invoiceWanted() == null, "invoiceWanted", OrderReason.INVOICE_CHOICE_MISSING)
                .when(invoice && form.invoiceKind() == null, "invoiceKind", OrderReason.INVOICE_CHOICE_MISSING)
                .when(form.shippingMethod() == null, "shippingMethod", OrderReason.SHIPPING_CHOICE_MISSING)
                .when(courier && form.addressId() == null, "addressId", OrderReason.ADDRESS_MISSING);
        return invoice
                ? problems.required(mailbox, "mailbox")
                        .atMost(254, mailbox, "mailbox")
                        .when(mailbox != null && !mailbox.strip().matches(MAILBOX), "mailbox", InputReason.E_MAIL_FORM)
                : problems;
    }

    private static InvoiceWish invoice(Order order, ArrangementForm form) {
        return form.invoiceWanted()
                ? InvoiceWish.of(
                        form.invoiceKind(),
                        order.getEnterprise().getInvoiceTitle(),
                        form.mailbox().strip())
                : InvoiceWish.none();
    }

    private Shipping shipping(ArrangementForm form) {
        return form.shippingMethod() == ShippingMethod.COURIER
                ? Shipping.courierTo(addresses.mine(form.addressId()))
                : Shipping.pickup();
    }
}
