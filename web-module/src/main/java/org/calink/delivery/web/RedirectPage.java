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
import org.calink.order.AddressForm;
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

    private String why;
    private String recipient;
    private String mobile;
    private String province;
    private String city;
    private String district;
    private String street;

    /** As it stands; what was typed takes its place when a form is sent. */
    @PostConstruct
    void asItStands() {
        Delivery delivery = missing.unless(id, desk::one).delivery();
        why = why(delivery.getOutcomeNote());
        AddressForm to = delivery.getOrder().getShipping().address();
        recipient = to.recipient();
        mobile = to.mobile();
        province = to.province();
        city = to.city();
        district = to.district();
        street = to.street();
    }

    private String why(String note) {
        if (DeliveryReason.OUT_OF_REACH.key().equals(note)) {
            return words.of(Problem.overall(DeliveryReason.OUT_OF_REACH));
        }
        return words.of("delivery", "desk.failed") + (note == null ? "" : words.of("delivery", "desk.original", note));
    }

    public String bookAgain() {
        AddressForm to = new AddressForm(recipient, mobile, province, city, district, street);
        if (!refusals.attempt(() -> desk.bookAgain(id, to))) {
            return null;
        }
        refusals.note("delivery", "bookedAgain");
        return "/staff/shipping?faces-redirect=true";
    }

    /** What the courier said, for the dispatcher. */
    public String getWhy() {
        return why;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }
}
