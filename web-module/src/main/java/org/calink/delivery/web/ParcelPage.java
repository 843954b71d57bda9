package org.calink.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.calink.certificate.Certificate;
import org.calink.delivery.BookingState;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryEvent;
import org.calink.delivery.service.ShippingDesk;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.order.InvoiceKind;
import org.calink.order.InvoiceWish;
import org.omnifaces.cdi.Param;

/** One parcel at the shipping desk: hand it to the courier, or to the holder who comes for it. */
@Named
@RequestScoped
public class ParcelPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private ShippingDesk desk;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    private ShippingDesk.Entry entry;
    private String paperInvoice;
    private String pickupCode;

    public void load() {
        entry();
    }

    private ShippingDesk.Entry entry() {
        if (entry == null) {
            entry = missing.unless(id, desk::one);
        }
        return entry;
    }

    public String dispatch() {
        return done("dispatched", () -> desk.dispatch(id, paperInvoice));
    }

    public String collect() {
        return done("collected", () -> desk.collect(id, pickupCode, paperInvoice));
    }

    private String done(String note, Runnable action) {
        if (!refusals.attempt(action)) {
            entry = null;
            return null;
        }
        refusals.note("delivery", note);
        return "/staff/shipping?faces-redirect=true";
    }

    /** 【确认发货】 */
    public boolean isToDispatch() {
        return getDelivery().can(DeliveryEvent.DISPATCH)
                && getDelivery().getBooking() == BookingState.BOOKED
                && entry().written();
    }

    /** 【确认领取】 */
    public boolean isToCollect() {
        return getDelivery().can(DeliveryEvent.COLLECT) && entry().written();
    }

    /** 【重新联系快递】 */
    public boolean isToBookAgain() {
        return getDelivery().can(DeliveryEvent.TRY_AGAIN);
    }

    public boolean isPaperInvoiceWanted() {
        InvoiceWish wish = getDelivery().getOrder().getInvoiceWish();
        return wish.isWanted() && wish.getKind() == InvoiceKind.PAPER_SPECIAL;
    }

    public boolean isWritten() {
        return entry().written();
    }

    public Delivery getDelivery() {
        return entry().delivery();
    }

    public List<Certificate> getCertificates() {
        return entry().certificates();
    }

    public String getPaperInvoice() {
        return paperInvoice;
    }

    public void setPaperInvoice(String paperInvoice) {
        this.paperInvoice = paperInvoice;
    }

    public String getPickupCode() {
        return pickupCode;
    }

    public void setPickupCode(String pickupCode) {
        this.pickupCode = pickupCode;
    }
}
