package org.calink.payment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.enterprise.InvoiceTitle;
import org.calink.order.InvoiceKind;
import org.calink.order.OrderStep;
import org.calink.order.ShippingAddress;
import org.calink.order.ShippingMethod;
import org.calink.order.service.ArrangementForm;
import org.calink.order.service.Arrangements;
import org.calink.order.web.AddressEntry;
import org.calink.order.web.Paths;
import org.calink.order.web.StepPage;
import org.calink.payment.service.Checkout;
import org.omnifaces.cdi.Param;

/** 支付确认: invoice, delivery, means of payment, 【立即支付】. */
@Named
@RequestScoped
public class PaymentPage extends StepPage {

    @Inject
    private Arrangements arrangements;

    @Inject
    private Checkout checkout;

    @Inject
    private AddressEntry addressEntry;

    @Inject
    @Param(name = "addressId")
    private Long addressId;

    private Boolean invoiceWanted;
    private InvoiceKind invoiceKind;
    private String mailbox;
    private ShippingMethod shippingMethod;

    @Override
    protected void opened() {
        mailbox = getTitle().getReceiptEmail();
        if (getOrder().isArranged()) {
            invoiceWanted = getOrder().getInvoiceWish().isWanted();
            invoiceKind = getOrder().getInvoiceWish().getKind();
            shippingMethod = getOrder().getShipping().getMethod();
        }
    }

    @Override
    protected OrderStep step() {
        return OrderStep.PAYMENT;
    }

    /** 【立即支付】 */
    public String pay() {
        return attempt(() -> {
                    if (shippingMethod == ShippingMethod.COURIER) {
                        addressEntry.keepTyped();
                    }
                    arrangements.arrange(orderId(), form());
                    checkout.pay(orderId());
                })
                ? Paths.of("scan", orderId())
                : null;
    }

    private ArrangementForm form() {
        return new ArrangementForm(invoiceWanted, invoiceKind, mailbox, shippingMethod, ticked());
    }

    /** 取消订单 */
    public String cancel() {
        return attempt(() -> checkout.cancelUnpaid(orderId())) ? Paths.to(OrderStep.DONE, orderId()) : null;
    }

    public InvoiceTitle getTitle() {
        return getOrder().getEnterprise().getInvoiceTitle();
    }

    public boolean isInvoiceKindFixed() {
        return getOrder().isArranged() && getOrder().getInvoiceWish().getKind() != null;
    }

    public InvoiceKind[] getInvoiceKinds() {
        return InvoiceKind.values();
    }

    public ShippingMethod[] getShippingMethods() {
        return ShippingMethod.values();
    }

    /** The address that is ticked: the one just typed, else the one sent, else the default. */
    public boolean isTicked(ShippingAddress address) {
        Long ticked = ticked();
        return ticked == null ? address.isDefault() : ticked.equals(address.getId());
    }

    private Long ticked() {
        return addressEntry.getChosen() == null ? addressId : addressEntry.getChosen();
    }

    public Boolean getInvoiceWanted() {
        return invoiceWanted;
    }

    public void setInvoiceWanted(Boolean invoiceWanted) {
        this.invoiceWanted = invoiceWanted;
    }

    public InvoiceKind getInvoiceKind() {
        return invoiceKind;
    }

    public void setInvoiceKind(InvoiceKind invoiceKind) {
        this.invoiceKind = invoiceKind;
    }

    public String getMailbox() {
        return mailbox;
    }

    public void setMailbox(String mailbox) {
        this.mailbox = mailbox;
    }

    public ShippingMethod getShippingMethod() {
        return shippingMethod;
    }

    public void setShippingMethod(ShippingMethod shippingMethod) {
        this.shippingMethod = shippingMethod;
    }
}
