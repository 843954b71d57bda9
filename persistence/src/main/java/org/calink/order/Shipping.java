package org.calink.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.calink.kernel.MobileNumber;
import org.calink.kernel.SealedMobileNumberConverter;
import org.calink.kernel.SealedTextConverter;

/**
 * Where an order's token goes (收件人信息): a copy of the address as it was when the order was paid, corrected by the shipping desk
 * where the courier would not go.
 */
@Embeddable
public class Shipping {

    @Enumerated(EnumType.STRING)
    @Column(name = "shipping_method")
    private ShippingMethod method;

    @Column(name = "shipping_recipient")
    private String recipient;

    @Convert(converter = SealedMobileNumberConverter.class)
    @Column(name = "shipping_mobile")
    private MobileNumber mobile;

    @Column(name = "shipping_province")
    private String province;

    @Column(name = "shipping_city")
    private String city;

    @Column(name = "shipping_district")
    private String district;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "shipping_street")
    private String street;

    protected Shipping() {}

    private Shipping(ShippingMethod method) {
        this.method = method;
    }

    public static Shipping pickup() {
        return new Shipping(ShippingMethod.PICKUP);
    }

    public static Shipping courierTo(ShippingAddress address) {
        return courierTo(address.form());
    }

    /** To another address than the applicant chose; refuses everything that is wrong with it at once. */
    public static Shipping courierTo(AddressForm form) {
        Shipping shipping = new Shipping(ShippingMethod.COURIER);
        shipping.mobile = form.checked();
        shipping.recipient = form.recipient();
        shipping.province = form.province();
        shipping.city = form.city();
        shipping.district = form.district();
        shipping.street = form.street();
        return shipping;
    }

    /** What can be changed about it. */
    public AddressForm address() {
        return new AddressForm(recipient, mobile.text(), province, city, district, street);
    }

    public boolean isByCourier() {
        return method == ShippingMethod.COURIER;
    }

    public ShippingMethod getMethod() {
        return method;
    }

    public String getRecipient() {
        return recipient;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public String getProvince() {
        return province;
    }

    public String getCity() {
        return city;
    }

    public String getDistrict() {
        return district;
    }

    public String getStreet() {
        return street;
    }
}
