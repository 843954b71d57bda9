package org.calink.delivery.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.calink.delivery.Delivery;
import org.calink.delivery.DeliveryReason;
import org.calink.delivery.service.ShippingDesk;
import org.calink.kernel.Problem;
import org.calink.kernel.web.Missing;
import org.calink.kernel.web.RefusalMessages;
import org.calink.kernel.web.Words;
import org.calink.order.web.TypedAddress;
import org.omnifaces.cdi.Param;

/** A parcel that the courier did not take: why, where it was to go, and 【重新联系快递】 with the address mended. */
@Named
@RequestScoped
public class RedirectPage {

    @Inject
    @Param
    private Long id;

    @Inject
    private ShippingDesk desk;

    @Inject
    private Missing missing;

    @Inject
    private RefusalMessages refusals;

    @Inject
    private Words words;

    private final TypedAddress address = new TypedAddress();
    private String why;

    /** As it stands; what was typed takes its place when a form is sent. */
    @PostConstruct
    void asItStands() {
        Delivery delivery = missing.unless(id, desk::one).delivery();
        why = why(delivery.getOutcomeNote());
        address.show(delivery.getOrder().getShipping().address());
    }

    private String why(String note) {
        if (DeliveryReason.OUT_OF_REACH.key().equals(note)) {
            return words.of(Problem.overall(DeliveryReason.OUT_OF_REACH));
        }
        return words.of("delivery", "desk.failed") + (note == null ? "" : words.of("delivery", "desk.original", note));
    }

    public String bookAgain() {
        if (!refusals.attempt(() -> desk.bookAgain(id, address.form()))) {
            return null;
        }
        refusals.note("delivery", "bookedAgain");
        return "/staff/shipping?faces-redirect=true";
    }

    /** What the courier said, for the dispatcher. */
    public String getWhy() {
        return why;
    }

    public TypedAddress getAddress() {
        return address;
    }
}
